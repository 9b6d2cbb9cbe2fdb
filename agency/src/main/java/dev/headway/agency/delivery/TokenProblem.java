package dev.headway.agency.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a server does not take a token. Google says it in JSON in Base64, behind the code that asks
 * for more (https://developers.google.com/gmail/imap/xoauth2-protocol).
 */
final class TokenProblem {

  private TokenProblem() {}

  static String read(SmtpReply reply) {
    String text = String.join("", reply.lines()).strip();
    try {
      byte[] decoded = Base64.getDecoder().decode(text);
      Map<String, String> values = TokenAnswer.values(decoded);
      return SmtpReply.cleaned(
          values.isEmpty()
              ? reply + " (" + new String(decoded, StandardCharsets.UTF_8) + ")"
              : values.entrySet().stream()
                  .map(entry -> entry.getKey() + " " + entry.getValue())
                  .collect(Collectors.joining(", ")));
    } catch (IllegalArgumentException e) {
      return reply.toString();
    }
  }
}
