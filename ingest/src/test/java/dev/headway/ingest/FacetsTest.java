package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says of its facts, so that they can be narrowed by it. */
class FacetsTest {

  @TempDir Path folder;

  private Set<Facet> facets(String text) {
    Exports exports = ClientFolder.in(folder).october("f.csv", text).read();
    assertThat(exports.facts()).isNotEmpty();
    return ((ReadFile.Read) exports.files().get(0).outcome()).facets();
  }

  @Test
  void contacts_without_columns_of_source_form_and_stage_cannot_be_narrowed_by_them() {
    assertThat(facets("Record ID,Email,Create Date\n1,a@example.org,2026-10-02\n")).isEmpty();
  }

  @Test
  void a_column_is_there_even_where_it_is_empty() {
    assertThat(
            facets(
                "Record ID,Create Date,First Conversion,Lifecycle Stage,Original Source\n"
                    + "1,2026-10-02,,,Direct Traffic\n"))
        .containsExactlyInAnyOrder(Facet.FORM, Facet.STAGE, Facet.CHANNEL);
  }

  @Test
  void the_network_of_a_contact_stands_beside_its_source() {
    assertThat(
            facets(
                "Record ID,Create Date,Email,Original Source,Original Source Drill-Down 1\n"
                    + "1,2026-10-02,,Direct Traffic,\n"))
        .containsExactlyInAnyOrder(Facet.CHANNEL, Facet.NETWORK);
  }

  @Test
  void sources_of_which_none_has_a_place_say_nothing_of_channels() {
    assertThat(
            facets(
                "Record ID,Create Date,Email,Original Source,Original Source Drill-Down 1\n"
                    + "1,2026-10-02,,Zzz,Instagram\n2,2026-10-03,,,\n"))
        .isEmpty();
  }

  @Test
  void tickets_say_channel_and_network_in_one_column() {
    assertThat(facets("Id,Requester,Via,Created at\n71,Ada,Mail,2026-10-02 10:00\n"))
        .containsExactlyInAnyOrder(Facet.CHANNEL, Facet.NETWORK);
  }

  @Test
  void visits_by_channel_group_say_no_network_and_visits_by_source_do() {
    String above = "# Start date: 20261001\n# End date: 20261031\n";
    assertThat(facets(above + "Session default channel group,Sessions\nOrganic Social,9\n"))
        .containsExactly(Facet.CHANNEL);
    assertThat(facets(above + "Session source / medium,Sessions\ngoogle / organic,9\n"))
        .contains(Facet.CHANNEL, Facet.NETWORK);
  }

  @Test
  void posts_say_their_network_and_their_account_by_column_or_by_the_clients_only_one() {
    String text = "Post id,Date,Post text,Link,Impressions\n1,Mon Oct 05 2026,a,%s,3\n";
    assertThat(facets(text.formatted("https://x.com/acmebikes/status/1")))
        .containsExactlyInAnyOrder(Facet.NETWORK, Facet.ACCOUNT, Facet.TYPE);
  }

  @Test
  void ads_without_campaigns_cannot_be_narrowed_by_them() {
    Exports exports =
        ClientFolder.in(folder)
            .accounts(Map.of("meta", List.of("Acme")))
            .october(
                "a.csv",
                "Reporting starts,Reporting ends,Ad name,Amount spent (GBP)\n"
                    + "2026-10-01,2026-10-31,Film,3\n")
            .read();
    assertThat(((ReadFile.Read) exports.files().get(0).outcome()).facets())
        .containsExactlyInAnyOrder(Facet.NETWORK, Facet.ACCOUNT, Facet.CHANNEL);
  }
}
