package dev.headway.agency.delivery;

/** How far the way into a mail server has gone. The name completes "it happened ...". */
enum SmtpStep {
  CONNECT("while connecting"),
  GREETING("at its greeting"),
  HELLO("at EHLO"),
  STARTTLS("at STARTTLS"),
  HANDSHAKE("while encryption was agreed on"),
  LOGIN("at the login");

  private final String when;

  SmtpStep(String when) {
    this.when = when;
  }

  String when() {
    return when;
  }
}
