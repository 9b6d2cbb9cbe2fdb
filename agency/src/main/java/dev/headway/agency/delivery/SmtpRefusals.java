package dev.headway.agency.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says why nothing can be sent over a mail server, and what to do.
 *
 * @param server which
 */
record SmtpRefusals(MailServer server) {

  /** The server is elsewhere, and nothing would be encrypted. */
  SmtpRefusal notEncrypted() {
    return said(
        "",
        "the connection would not be encrypted",
        "Set its security to STARTTLS or TLS; NONE is for a server on this machine");
  }

  /** It has a login in its settings, and the server asks for none. */
  SmtpRefusal noLogin() {
    return said(
        " " + SmtpStep.LOGIN.when(),
        "the server offers no login, and nothing is sent without the one that is set",
        "Check host, port and security; a server that needs no login has none set");
  }

  /**
   * The way in failed.
   *
   * @param proof what must not be shown
   */
  SmtpRefusal of(SmtpConnection connection, Exception e, Optional<Secret> proof) {
    SmtpStep step = connection.step();
    List<String> secrets = new ArrayList<>(connection.credentials());
    proof.ifPresent(secret -> secrets.add(secret.value()));
    LoginEcho echo = new LoginEcho(secrets);
    Optional<SmtpReply> reply = step == SmtpStep.HANDSHAKE ? Optional.empty() : connection.last();
    SmtpCause cause = SmtpCause.of(e);
    return said(
        " " + step.when(),
        step == SmtpStep.HELLO && reply.filter(SmtpReply::isPositive).isPresent()
            ? missing(connection)
            : reply
                .map(text -> "the server said \"" + echo.masked(spoken(step, text)) + "\"")
                .orElseGet(() -> echo.masked(cause.what())),
        advice(step, reply, cause));
  }

  /** EHLO went well, and what it told is not enough. */
  private String missing(SmtpConnection connection) {
    return server.security() == MailServer.Security.STARTTLS && !connection.isEncrypted()
        ? "the server offers no encryption (STARTTLS)"
        : "the server offers the logins \"%s\", and not %s"
            .formatted(SmtpReply.cleaned(connection.extension("AUTH").orElse("")), wanted());
  }

  private String wanted() {
    return server.login().filter(Login.Token.class::isInstance).isPresent()
        ? "XOAUTH2, which a token needs"
        : "PLAIN or LOGIN, which a password needs";
  }

  private static String spoken(SmtpStep step, SmtpReply reply) {
    return step == SmtpStep.LOGIN && reply.code() == 334
        ? TokenProblem.read(reply)
        : reply.toString();
  }

  private String advice(SmtpStep step, Optional<SmtpReply> reply, SmtpCause cause) {
    return switch (step) {
      case CONNECT, HANDSHAKE -> cause.advice();
      case GREETING ->
          reply.isEmpty() && server.security() != MailServer.Security.TLS
              ? "Check host and port; where a port encrypts from the start, as 465 does, security"
                  + " is TLS"
              : "Ask whoever runs the server whether this machine may connect";
      case HELLO, STARTTLS ->
          "Nothing is sent without encryption and login: check host, port and security, and ask"
              + " whoever runs the server, and the network between, which may take offers away";
      case LOGIN -> loginAdvice();
    };
  }

  private String loginAdvice() {
    return server.login().filter(Login.Token.class::isInstance).isPresent()
        ? "Check that the app may send mail, that the mailbox consented, and that the user is the"
            + " mailbox's address"
        : "Check user and password; Google takes a password for one app only, and Microsoft 365"
            + " takes none where security defaults are on: there a token is the way";
  }

  private SmtpRefusal said(String when, String what, String advice) {
    return new SmtpRefusal(
        "%s:%d%s: %s. %s.".formatted(server.host(), server.port(), when, what, advice));
  }
}
