package dev.headway.agency.delivery;

/** Who sends, and how the mail server is to know. */
public sealed interface Login {

  /** The name that the server knows, often an address. */
  String user();

  /**
   * A password, or a password for one app.
   *
   * @param user the name that the server knows
   * @param password what proves it
   */
  record Password(String user, Secret password) implements Login {}

  /**
   * OAuth: a token that is fetched anew for each connection, and lives for about an hour.
   *
   * @param user the address of the mailbox that sends
   * @param source where a token is had
   */
  record Token(String user, TokenSource source) implements Login {}
}
