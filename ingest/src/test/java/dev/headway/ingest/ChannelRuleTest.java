package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The lines that a client adds to the table of channels. */
class ChannelRuleTest {

  static ChannelRule text(String word, String channel) {
    return new ChannelRule(
        List.of(word), List.of(), List.of(), List.of(), channel, Optional.empty());
  }

  private static final Channels ACME =
      Channels.with(
          List.of(
              new ChannelRule(
                  List.of(),
                  List.of("newsletter-acme*"),
                  List.of("*"),
                  List.of(),
                  "email",
                  Optional.empty()),
              text("Bike-Forum*", "referral"),
              new ChannelRule(
                  List.of(),
                  List.of("fb-mike"),
                  List.of(),
                  List.of(),
                  "paid-social",
                  Optional.of("facebook")),
              new ChannelRule(
                  List.of("Offline Sources"),
                  List.of(),
                  List.of(),
                  List.of("Mountain club"),
                  "referral",
                  Optional.empty())));

  private static Channel channel(String id, String group) {
    return new Channel(id, group, Optional.empty());
  }

  @Test
  void a_line_of_the_client_goes_before_the_table_of_every_tool() {
    assertThat(ACME.of(FactKind.WEB_VISITS, "newsletter-acme-42 / cpc", ""))
        .isEqualTo(channel("email", "email"));
    assertThat(ACME.of(FactKind.LEAD, "bike-forum Leeds", ""))
        .isEqualTo(channel("referral", "referral"));
    assertThat(ACME.of(FactKind.CONVERSATION, "Bike-Forum", ""))
        .isEqualTo(channel("referral", "referral"));
    assertThat(ACME.knows(FactKind.CONVERSATION, "Bike-Forum", "")).isTrue();
  }

  @Test
  void a_line_of_the_client_names_the_network() {
    assertThat(ACME.of(FactKind.WEB_VISITS, "fb-mike / story", ""))
        .isEqualTo(new Channel("paid-social", "social", Optional.of("facebook")));
  }

  @Test
  void all_that_a_line_asks_for_has_to_fit() {
    assertThat(ACME.of(FactKind.LEAD, "Offline Sources", "mountain club"))
        .isEqualTo(channel("referral", "referral"));
    assertThat(ACME.of(FactKind.LEAD, "Offline Sources", "IMPORT"))
        .isEqualTo(channel("offline", "offline"));
  }

  @Test
  void what_no_line_of_the_client_takes_is_placed_as_before() {
    assertThat(ACME.of(FactKind.WEB_VISITS, "google / cpc", ""))
        .isEqualTo(channel("paid-search", "search"));
    assertThat(ACME.of(FactKind.CONVERSATION, "Pigeon", "").id()).isEqualTo(Channel.UNKNOWN);
  }
}
