package dev.headway.agency.delivery;

/**
 * What became of one message to one recipient. Replies have their code and their text, without
 * control characters, and at most 500 characters.
 */
sealed interface SmtpAnswer {

  /**
   * The server took it. That it arrives is another matter.
   *
   * @param reply what the server said to the dot
   */
  record Accepted(String reply) implements SmtpAnswer {}

  /**
   * The server does not have it, and may take it later.
   *
   * @param reply what the server said, or what happened
   * @param isConnectionLost whether the connection ended, so that others wait too
   */
  record Deferred(String reply, boolean isConnectionLost) implements SmtpAnswer {}

  /**
   * The server does not have it, and will not take it.
   *
   * @param reply what the server said, or why it was not asked
   */
  record Refused(String reply) implements SmtpAnswer {}

  /**
   * The server does not have it, and takes nothing from this sender, whoever it is for.
   *
   * @param reply what the server said
   */
  record Barred(String reply) implements SmtpAnswer {}

  /**
   * The server may have it: it was handed over, and no reply said what became of it.
   *
   * @param reason what happened instead of a reply
   */
  record Uncertain(String reason) implements SmtpAnswer {}
}
