package dev.headway.agency.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * The way into a mail server.
 *
 * @param server which
 * @param timeouts how long it is waited for
 * @param trust whose certificates are trusted
 */
record SmtpOpening(MailServer server, SmtpTimeouts timeouts, SSLSocketFactory trust) {

  /**
   * Connects, encrypts and logs in.
   *
   * @param domain by which this machine names itself
   */
  SmtpConnection connect(String domain) throws SmtpRefusal {
    SmtpRefusals refusals = new SmtpRefusals(server);
    if (server.security() == MailServer.Security.NONE && !server.isLoopback()) {
      throw refusals.notEncrypted();
    }
    Optional<Secret> proof = proof();
    SmtpSockets sockets = new SmtpSockets(timeouts.read());
    SmtpConnection connection =
        new SmtpConnection(
            Session.getInstance(properties(sockets)), sockets, timeouts.read(), isTls());
    connection.setLocalHost(domain);
    try {
      connection.connect(
          server.host(),
          server.port(),
          server.login().map(Login::user).orElse(null),
          proof.map(Secret::value).orElse(null));
    } catch (MessagingException | RuntimeException e) {
      connection.cut();
      throw refusals.of(connection, e, proof);
    }
    // Angus Mail goes on without a login where none is offered.
    if (server.login().isPresent() && connection.step() != SmtpStep.LOGIN) {
      connection.leave(SmtpSession.LEAVE);
      throw refusals.noLogin();
    }
    return connection;
  }

  /** A token is fetched first: without one nobody is bothered. */
  private Optional<Secret> proof() throws SmtpRefusal {
    if (server.login().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        server.login().get() instanceof Login.Token token
            ? new TokenRequest(token.source(), timeouts.connect()).fetch()
            : ((Login.Password) server.login().get()).password());
  }

  private boolean isTls() {
    return server.security() == MailServer.Security.TLS;
  }

  /** What Angus Mail is to insist on; what it would do without is written out where it matters. */
  private Properties properties(SmtpSockets sockets) {
    Properties properties = new Properties();
    properties.put("mail.smtp.ssl.socketFactory", new TlsSockets(trust, sockets));
    if (isTls()) {
      properties.put("mail.smtp.writetimeout", millis(timeouts.read()));
    } else {
      properties.put("mail.smtp.socketFactory", sockets);
      boolean isStartTls = server.security() == MailServer.Security.STARTTLS;
      properties.put("mail.smtp.starttls.enable", Boolean.toString(isStartTls));
      properties.put("mail.smtp.starttls.required", Boolean.toString(isStartTls));
    }
    // Without this, a factory that fails is gone around.
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    properties.put("mail.smtp.connectiontimeout", millis(timeouts.connect()));
    properties.put("mail.smtp.timeout", millis(timeouts.read()));
    properties.put("mail.smtp.quitwait", "false");
    boolean isToken = server.login().filter(Login.Token.class::isInstance).isPresent();
    properties.put("mail.smtp.auth.mechanisms", isToken ? "XOAUTH2" : "PLAIN LOGIN");
    return properties;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
