package dev.headway.agency.delivery;

import java.util.Optional;

/**
 * User and secrets, as somebody's settings keep them.
 *
 * @param user who logs in; empty where none is said
 * @param password a password, a refresh token, or the secret of an application
 * @param passphrase the secret of an application beside a refresh token
 */
public record Credentials(
    Optional<String> user, Optional<Secret> password, Optional<Secret> passphrase) {

  /** Finds credentials by their id. */
  @FunctionalInterface
  public interface Store {

    /**
     * The credentials of an id; empty where there are none.
     *
     * @throws UnreadableException when there are some that cannot be decrypted
     */
    Optional<Credentials> find(String id) throws UnreadableException;
  }

  /** Credentials that are there and cannot be read; its message says why, for people. */
  public static final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public UnreadableException(String message) {
      super(message);
    }
  }
}
