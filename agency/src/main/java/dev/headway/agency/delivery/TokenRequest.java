package dev.headway.agency.delivery;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Asks for a token (RFC 6749, 4.4 and 6).
 *
 * @param source whom, and with what
 * @param patience for the whole answer
 */
record TokenRequest(TokenSource source, Duration patience) {

  private static final int MOST_BYTES = 65_536;
  private static final int OK = 200;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The token. */
  Secret fetch() throws SmtpRefusal {
    URI endpoint = source.endpoint();
    String host = String.valueOf(endpoint.getHost());
    String scheme = LOOPBACK.contains(host) ? "https?" : "https";
    if (endpoint.getHost() == null || !String.valueOf(endpoint.getScheme()).matches(scheme)) {
      throw refusal("it is asked over https only", "Check the address where tokens are had");
    }
    Map<String, String> form = form();
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(patience)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status = answer(request, body);
    Map<String, String> values = TokenAnswer.values(body.toByteArray());
    String token = values.getOrDefault("access_token", "");
    // It stands in a line between control characters: none may be in it.
    if (status == OK && token.matches("[!-~]+")) {
      return new Secret(token);
    }
    throw refused(status, values, new LoginEcho(secrets(form)));
  }

  private int answer(HttpRequest request, ByteArrayOutputStream body) throws SmtpRefusal {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(
            request,
            HttpResponse.BodyHandlers.ofByteArrayConsumer(
                piece -> piece.ifPresent(bytes -> keep(bytes, body))));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (ExecutionException e) {
      SmtpCause cause = SmtpCause.of(e);
      throw refusal(cause.what(), "Check the address where tokens are had, and the network");
    } catch (TimeoutException e) {
      throw refusal("it gave no answer in time", "Try again later");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refusal("this run was told to end", "Start it again");
    } finally {
      answer.cancel(true);
    }
  }

  private static void keep(byte[] piece, ByteArrayOutputStream body) {
    body.write(piece, 0, Math.min(piece.length, MOST_BYTES - body.size()));
  }

  private Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", source.clientId());
    if (source instanceof TokenSource.RefreshToken refresh) {
      form.put("grant_type", "refresh_token");
      form.put("refresh_token", refresh.refreshToken().value());
      refresh.clientSecret().ifPresent(secret -> form.put("client_secret", secret.value()));
      refresh.scope().ifPresent(scope -> form.put("scope", scope));
    } else if (source instanceof TokenSource.ClientCredentials credentials) {
      form.put("grant_type", "client_credentials");
      form.put("client_secret", credentials.clientSecret().value());
      form.put("scope", credentials.scope());
    }
    return form;
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> secrets(Map<String, String> form) {
    List<String> secrets = new ArrayList<>();
    for (String key : List.of("client_secret", "refresh_token")) {
      Optional.ofNullable(form.get(key))
          .ifPresent(secret -> secrets.addAll(List.of(secret, encoded(secret))));
    }
    return secrets;
  }

  private SmtpRefusal refused(int status, Map<String, String> values, LoginEcho echo) {
    String error = values.getOrDefault("error", "");
    String said =
        error.isEmpty()
            ? "it answered with status " + status + ", and with no token"
            : "it said \"%s\""
                .formatted(error + " " + values.getOrDefault("error_description", ""));
    return refusal(
        echo.masked(SmtpReply.cleaned(said)),
        switch (error) {
          case "invalid_grant" ->
              "The consent ran out or was withdrawn: give it again, and set the new refresh token";
          case "invalid_client", "unauthorized_client" ->
              "Check the app's id, and its secret, which may have run out";
          case "invalid_scope" -> "Check the scope, and that an administrator allowed it";
          default -> "Check id, secret and address with whoever registered the app";
        });
  }

  private SmtpRefusal refusal(String what, String advice) {
    return new SmtpRefusal(
        "No token to log in with was had from %s: %s. %s."
            .formatted(source.endpoint().getHost(), what, advice));
  }
}
