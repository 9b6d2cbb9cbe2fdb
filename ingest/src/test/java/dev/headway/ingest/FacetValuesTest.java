package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetValuesTest {

  private final FacetValues values = FacetValues.with(Optional.empty());

  @Test
  void channels_are_their_ids_their_groups_and_unplaced() {
    assertThat(values.of(FactKind.LEAD, Facet.CHANNEL).orElseThrow())
        .contains("organic-social", "paid-social", "social", "search", "email", "unplaced")
        .doesNotContain("socal");
  }

  @Test
  void networks_are_those_of_the_channels_and_of_the_formats() {
    assertThat(values.of(FactKind.POST, Facet.NETWORK).orElseThrow())
        .contains("instagram", "x", "youtube", "meta")
        .doesNotContain("twitter");
  }

  @Test
  void a_network_by_another_name_or_nearly_right_is_meant() {
    assertThat(values.meantNetwork("twitter")).contains("x");
    assertThat(values.meantNetwork("instagramm")).contains("instagram");
    assertThat(values.meantNetwork("Instagram")).isEmpty();
    assertThat(values.meantNetwork("mastodon")).isEmpty();
  }

  @Test
  void a_star_stands_for_any_text_but_has_to_find_something() {
    assertThat(values.allow(FactKind.LEAD, Facet.CHANNEL, "*Social")).isTrue();
    assertThat(values.allow(FactKind.LEAD, Facet.CHANNEL, "*socal*")).isFalse();
    assertThat(values.allow(FactKind.LEAD, Facet.FORM, "Test ride*")).isTrue();
  }

  @Test
  void a_format_of_the_agency_brings_its_network(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("mastodon.yaml"),
        """
        about: Posts.
        evidence: unverified
        source: {id: mastodon, name: Mastodon}
        fact: post
        network: mastodon
        recognise:
          fields: [id, published]
        fields:
          id: [toot]
          published: {columns: [when], dates: uuuu-MM-dd}
        """);

    assertThat(values.networks()).doesNotContain("mastodon");
    assertThat(FacetValues.with(Optional.of(folder)).networks()).contains("mastodon");
  }

  @Test
  void what_stands_in_an_export_has_no_list() {
    assertThat(values.of(FactKind.AD_SPEND, Facet.CAMPAIGN)).isEmpty();
    assertThat(values.of(FactKind.POST, Facet.TYPE)).isEmpty();
    assertThat(values.of(FactKind.EVIDENCE, Facet.NETWORK)).isEmpty();
    assertThat(values.of(FactKind.MENTION, Facet.TYPE).orElseThrow())
        .containsExactly("positive", "neutral", "negative", "unrated");
  }
}
