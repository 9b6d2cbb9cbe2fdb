package dev.headway.agency.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** An authority of the tests' own, and certificates of servers, made by the JDK's keytool. */
final class TlsCertificates {

  static final String PASSWORD = "for-tests";

  private final KeyStore all;
  private final Map<String, SSLContext> servers = new ConcurrentHashMap<>();

  private TlsCertificates(KeyStore all) {
    this.all = all;
  }

  /**
   * Made once: {@code good} for localhost, {@code wrong-name}, {@code expired}, and {@code alone},
   * which nobody vouches for.
   */
  static TlsCertificates made() {
    return Once.MADE;
  }

  private static final class Once {
    private static final TlsCertificates MADE = make();
  }

  private static TlsCertificates make() {
    try {
      Path file = Files.createTempDirectory("certificates").resolve("certificates.p12");
      String here = "san=dns:localhost,ip:127.0.0.1";
      make(file, "authority", "bc:c", "-validity", "3650");
      make(file, "good", here, "-signer", "authority", "-validity", "3650");
      make(file, "wrong-name", "san=dns:mail.example.org", "-signer", "authority");
      make(file, "expired", here, "-signer", "authority", "-startdate", "-30d", "-validity", "10");
      make(file, "alone", here, "-validity", "3650");
      KeyStore all = KeyStore.getInstance("PKCS12");
      try (InputStream stream = Files.newInputStream(file)) {
        all.load(stream, PASSWORD.toCharArray());
      }
      Files.delete(file);
      Files.delete(file.getParent());
      return new TlsCertificates(all);
    } catch (GeneralSecurityException | IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void make(Path file, String alias, String extension, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-ext", extension));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString()));
    command.addAll(List.of("-storepass", PASSWORD));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  /** A file with one server's key alone. */
  Path store(String alias, Path folder) throws Exception {
    Path one = folder.resolve(alias + ".p12");
    try (var stream = Files.newOutputStream(one)) {
      keys(alias).store(stream, PASSWORD.toCharArray());
    }
    return one;
  }

  /** What a server with one of the certificates shows. */
  SSLContext server(String alias) {
    return servers.computeIfAbsent(alias, this::context);
  }

  private SSLContext context(String alias) {
    try {
      return contextOf(alias);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private SSLContext contextOf(String alias) throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(keys(alias), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** Trusts the authority, and nobody else. */
  SSLSocketFactory trust() throws GeneralSecurityException, IOException {
    KeyStore trusted = empty();
    trusted.setCertificateEntry("authority", all.getCertificate("authority"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private KeyStore keys(String alias) throws GeneralSecurityException, IOException {
    KeyStore keys = empty();
    Certificate[] chain = all.getCertificateChain(alias);
    keys.setKeyEntry(
        alias, all.getKey(alias, PASSWORD.toCharArray()), PASSWORD.toCharArray(), chain);
    return keys;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
