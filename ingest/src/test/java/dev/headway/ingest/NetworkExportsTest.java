package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkExportsTest {

  private final NetworkExports exports = NetworkExports.standard();

  @Test
  void an_export_of_the_network_itself_tells_what_the_network_offers() {
    assertThat(exports.canHold("instagram", "post_saves")).isTrue();
    assertThat(exports.canHold("facebook", "post_saves")).isFalse();
    assertThat(exports.canHold("x", "post_profile_visits")).isTrue();
  }

  @Test
  void a_chart_that_only_its_title_names_counts_too() {
    assertThat(exports.canHold("instagram", "account_views")).isTrue();
  }

  @Test
  void a_tool_that_has_a_column_for_each_network_counts_too() {
    assertThat(exports.canHold("x", "account_followers")).isTrue();
  }

  @Test
  void a_network_that_nobody_knows_offers_nothing() {
    assertThat(exports.canHold("vine", "post_likes")).isFalse();
    assertThat(exports.canHold("", "post_likes")).isFalse();
  }
}
