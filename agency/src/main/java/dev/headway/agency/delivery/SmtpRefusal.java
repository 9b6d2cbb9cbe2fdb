package dev.headway.agency.delivery;

/**
 * No message can be sent over a mail server, and none was: it cannot be reached, is not whom it
 * should be, or does not let one in. The message is for the account manager, and holds no secret.
 */
final class SmtpRefusal extends Exception {

  private static final long serialVersionUID = 1L;

  SmtpRefusal(String message) {
    super(message);
  }
}
