package dev.headway.agency.delivery;

import dev.headway.model.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Angus Mail's connection, with replies read by {@link SmtpReplies} instead. It connects, encrypts
 * and logs in; what is said after that, and what a reply to it means, is {@link SmtpTransaction}'s.
 */
final class SmtpConnection extends SMTPTransport {

  private static final String LOGIN = "AUTH ";

  private final SmtpSockets sockets;
  private final Duration patience;
  private final List<String> credentials = new ArrayList<>();
  private Map<String, String> extensions = Map.of();
  private Optional<SmtpReply> last = Optional.empty();
  private SmtpStep step = SmtpStep.CONNECT;

  SmtpConnection(Session session, SmtpSockets sockets, Duration patience, boolean isTls) {
    super(session, null, "smtp", isTls);
    this.sockets = sockets;
    this.patience = patience;
  }

  /** How far the way in has gone. */
  synchronized SmtpStep step() {
    boolean isAgreed = step == SmtpStep.STARTTLS && last.filter(SmtpReply::isPositive).isPresent();
    boolean isAtOnce = step == SmtpStep.CONNECT && sockets.isEncrypted();
    return isAgreed || isAtOnce ? SmtpStep.HANDSHAKE : step;
  }

  /** The last reply; empty before the first, and where the last command had none. */
  synchronized Optional<SmtpReply> last() {
    return last;
  }

  /** What was said to prove who sends, as it was said: no message may repeat it. */
  synchronized List<String> credentials() {
    return List.copyOf(credentials);
  }

  /** What the server says of an extension; empty where it does not have it. */
  synchronized Optional<String> extension(String name) {
    return Optional.ofNullable(extensions.get(name));
  }

  boolean isEncrypted() {
    return sockets.isEncrypted();
  }

  /** The command that begins a message, with what the server offers to be told. */
  synchronized String mail(EmailAddress from, int bytes, String envelopeId) {
    return "MAIL FROM:<"
        + from
        + ">"
        + (extensions.containsKey("SIZE") ? " SIZE=" + bytes : "")
        + (extensions.containsKey("DSN") ? " ENVID=" + xtext(envelopeId) : "");
  }

  /**
   * Says a command, and reads the reply to it.
   *
   * @throws IOException it has none that can be read; the message says why
   */
  synchronized SmtpReply ask(String command) throws IOException {
    try {
      simpleCommand(command);
    } catch (MessagingException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
    }
    return last.orElseThrow();
  }

  /** Whether the server said something that it was not asked. */
  boolean isWaiting() throws IOException {
    return sockets.isWaiting();
  }

  /** What it said. */
  SmtpReply unasked(Duration most) throws IOException {
    return sockets.reply(patience.compareTo(most) < 0 ? patience : most);
  }

  OutputStream output() throws IOException {
    return sockets.output();
  }

  /**
   * Takes leave.
   *
   * @param most that an answer is waited for
   * @return the answer; empty where there is none that can be read
   */
  synchronized Optional<SmtpReply> leave(Duration most) {
    Optional<SmtpReply> answer = Optional.empty();
    try {
      sendCommand("QUIT");
      answer = Optional.of(unasked(most));
    } catch (MessagingException | IOException e) {
      // What it was opened for is done or lost; nothing is different without a farewell.
    }
    cut();
    return answer;
  }

  /**
   * Ends the connection at this byte. The socket goes before its encryption, which would wait for
   * the other side's agreement.
   */
  synchronized void cut() {
    sockets.cut();
    try {
      close();
    } catch (MessagingException e) {
      // It is closed.
    }
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    last = Optional.empty();
    if (step == SmtpStep.CONNECT) {
      step = SmtpStep.GREETING;
    }
    try {
      SmtpReply reply = sockets.reply(patience);
      last = Optional.of(reply);
      return reply.code();
    } catch (IOException e) {
      sockets.cut();
      throw new MessagingException("No reply", e);
    }
  }

  /** Extensions that were told in clear are forgotten: somebody else may have told them. */
  @Override
  protected boolean ehlo(String domain) throws MessagingException {
    extensions = Map.of();
    step = SmtpStep.HELLO;
    issueCommand("EHLO " + domain, 250);
    Map<String, String> found = new HashMap<>();
    List<String> lines = last.orElseThrow().lines();
    for (String line : lines.subList(1, lines.size())) {
      String[] words = line.strip().split("[ \t]+", 2);
      found.put(words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1] : "");
    }
    extensions = Map.copyOf(found);
    return true;
  }

  /** Only once: Angus Mail would do it again where a server answers a login by asking for it. */
  @Override
  protected void startTLS() throws MessagingException {
    if (sockets.isEncrypted()) {
      throw new MessagingException("Encrypted already");
    }
    step = SmtpStep.STARTTLS;
    super.startTLS();
  }

  @Override
  protected void sendCommand(String command) throws MessagingException {
    if (command.startsWith(LOGIN)) {
      step = SmtpStep.LOGIN;
      // Behind the name of the way to log in, which is no secret.
      credentials.add(command.substring(LOGIN.length()).replaceFirst("^\\S+ ?", ""));
    }
    super.sendCommand(command);
  }

  @Override
  protected int simpleCommand(byte[] command) throws MessagingException {
    credentials.add(new String(command, StandardCharsets.ISO_8859_1));
    return super.simpleCommand(command);
  }

  @Override
  public synchronized boolean supportsExtension(String name) {
    return extensions.containsKey(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public synchronized @Nullable String getExtensionParameter(String name) {
    return extensions.get(name.toUpperCase(Locale.ROOT));
  }

  @Override
  protected boolean supportsAuthentication(String mechanism) {
    return List.of(extensions.getOrDefault("AUTH", "").toUpperCase(Locale.ROOT).split("[ \t]+"))
        .contains(mechanism.toUpperCase(Locale.ROOT));
  }

  @Override
  public synchronized String getLastServerResponse() {
    return last.map(SmtpReply::toString).orElse("");
  }

  @Override
  public synchronized int getLastReturnCode() {
    return last.map(SmtpReply::code).orElse(-1);
  }

  /** Without the user and the password that an address of a service may have in it. */
  @Override
  public String toString() {
    return "SmtpConnection";
  }
}
