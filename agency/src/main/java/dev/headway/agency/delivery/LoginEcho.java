package dev.headway.agency.delivery;

import java.util.Arrays;
import java.util.List;

/**
 * Keeps what proves a login out of what others say. A server that does not know a command may say
 * it again, in whole or cut short, and a command of a login has the password in it.
 */
final class LoginEcho {

  /** So many characters in a row are no coincidence. */
  private static final int TELLING = 8;

  private final List<String> secrets;

  LoginEcho(List<String> secrets) {
    this.secrets = secrets.stream().filter(secret -> !secret.isBlank()).toList();
  }

  /** The text, with three stars for every piece of a secret. */
  String masked(String text) {
    boolean[] hidden = new boolean[text.length()];
    for (String secret : secrets) {
      int window = Math.min(TELLING, secret.length());
      for (int at = 0; at + window <= text.length(); at++) {
        if (secret.contains(text.substring(at, at + window))) {
          Arrays.fill(hidden, at, at + window, true);
        }
      }
    }
    StringBuilder masked = new StringBuilder();
    for (int at = 0; at < hidden.length; at++) {
      if (!hidden[at]) {
        masked.append(text.charAt(at));
      } else if (at == 0 || !hidden[at - 1]) {
        masked.append("***");
      }
    }
    return masked.toString();
  }
}
