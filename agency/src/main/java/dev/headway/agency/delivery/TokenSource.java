package dev.headway.agency.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where an OAuth token for sending is had (RFC 6749). */
public sealed interface TokenSource {

  /** Where tokens are asked for; https. */
  URI endpoint();

  /** The app's id, as the provider registered it. */
  String clientId();

  /**
   * By a refresh token, which a person once gave the app.
   *
   * @param endpoint where tokens are asked for; https
   * @param clientId the app's id
   * @param clientSecret the app's secret; empty for an app that has none
   * @param refreshToken what the person's consent left
   * @param scope what the token is for; empty where the consent said it
   */
  record RefreshToken(
      URI endpoint,
      String clientId,
      Optional<Secret> clientSecret,
      Secret refreshToken,
      Optional<String> scope)
      implements TokenSource {}

  /**
   * By the app's own credentials, which an administrator allowed to send.
   *
   * @param endpoint where tokens are asked for; https
   * @param clientId the app's id
   * @param clientSecret the app's secret
   * @param scope what the token is for
   */
  record ClientCredentials(URI endpoint, String clientId, Secret clientSecret, String scope)
      implements TokenSource {}

  /** Google's, for a mailbox whose owner consented to {@code https://mail.google.com/}. */
  static TokenSource google(String clientId, Secret clientSecret, Secret refreshToken) {
    return new RefreshToken(
        URI.create("https://oauth2.googleapis.com/token"),
        clientId,
        Optional.of(clientSecret),
        refreshToken,
        Optional.empty());
  }

  /**
   * Microsoft 365's, for an app with the permission SMTP.SendAsApp.
   *
   * @param tenant the directory's id or one of its domains
   */
  static TokenSource microsoft(String tenant, String clientId, Secret clientSecret) {
    return new ClientCredentials(
        microsoft(tenant), clientId, clientSecret, "https://outlook.office365.com/.default");
  }

  /**
   * Microsoft 365's, for a mailbox whose owner consented to SMTP.Send and offline_access.
   *
   * @param tenant the directory's id or one of its domains
   */
  static TokenSource microsoft(
      String tenant, String clientId, Optional<Secret> clientSecret, Secret refreshToken) {
    return new RefreshToken(
        microsoft(tenant),
        clientId,
        clientSecret,
        refreshToken,
        Optional.of("https://outlook.office.com/SMTP.Send offline_access"));
  }

  private static URI microsoft(String tenant) {
    return URI.create(
        "https://login.microsoftonline.com/"
            + URLEncoder.encode(tenant, StandardCharsets.UTF_8)
            + "/oauth2/v2.0/token");
  }
}
