package dev.headway.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/scorecard.md promises of the file beside the documents. */
class ScorecardJsonTest {

  private static final String CONTACTS =
      """
      "Record ID","First Conversion","Create Date","Original Source","Original Source Drill-Down 1","Original Source Drill-Down 2"
      "9100","Ask for a repair: contact form","2026-10-01 10:15","Organic Social","Instagram","organic"
      "9101","Ask for a repair: contact form","2026-10-11 10:16","Organic Social","Facebook","spring-ride"
      "9102","Price list","2026-10-19 10:17","Email Marketing","October letter",""
      "9103","Ask for a repair: contact form","2026-10-31 10:18","Organic Social","Instagram","organic"
      """;

  private static final String INPUTS =
      """
      inputs:
        enquiries: {metric: leads, where: {channel: social, form: "Ask*"}}
      goals:
      """;

  @TempDir private Path folder;
  private SmallAgency agency;

  @BeforeEach
  void acme() {
    agency = new SmallAgency(folder).client("acme");
    agency.write(
        "clients/acme/client.yaml",
        SmallAgency.CLIENT.replace("goals:\n", INPUTS).replace("kpi: leads", "kpi: enquiries"));
    agency.write("clients/acme/exports/2026-10/contacts.csv", CONTACTS);
  }

  private String json() throws IOException {
    assertThat(MonthlyRun.run(agency.request("acme")).documents())
        .contains(agency.document("acme", "json"));
    return Files.readString(agency.document("acme", "json")).replaceAll("\\s+", " ");
  }

  @Test
  void a_goal_has_its_value_its_target_and_its_verdict() throws IOException {
    // Three of the four contacts are social and asked for a repair; the target is 3.
    assertThat(json())
        .contains("\"actual\" : { \"value\" : \"3\", \"days\" : 31, \"of\" : 31 }")
        .contains("\"target\" : { \"value\" : \"3\" }, \"targetBasis\" : \"stated\"")
        .contains("\"percent\" : { \"value\" : \"0\" }")
        .contains("\"judged\" : \"month\", \"verdict\" : \"ahead\"");
  }

  @Test
  void a_value_is_followed_to_the_lines_of_its_files_and_their_digests() throws Exception {
    String digest =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(CONTACTS.getBytes(UTF_8)));

    // The header is line 1, and the letter's contact stands on line 4.
    assertThat(json())
        .contains(
            "\"sources\" : [ { \"file\" : \"exports/2026-10/contacts.csv\", \"rows\" : 3,"
                + " \"sha256\" : \""
                + digest
                + "\", \"lines\" : \"2-3, 5\" } ]")
        .contains(
            "\"inputs\" : { \"enquiries\" : { \"name\" : \"enquiries\", \"metric\" : \"leads\","
                + " \"where\" : { \"channel\" : [ \"social\" ], \"form\" : [ \"Ask*\" ] }, \"take\" : \"sum\" } }");
  }

  @Test
  void a_value_beside_the_goals_is_followed_to_the_rows_of_its_kind() throws IOException {
    // All four contacts: which of them are social's, or email's, says the table of facts.
    assertThat(json())
        .containsPattern(
            "\"rows\" : \\{ \"lead\" : \\[ \\{ \"file\" : \"exports/2026-10/contacts.csv\","
                + " \"rows\" : 4, \"sha256\" : \"[0-9a-f]{64}\", \"lines\" : \"2-5\" \\} \\] \\}");
  }

  @Test
  void a_missing_value_is_its_reason() throws IOException {
    Files.delete(folder.resolve("clients/acme/exports/2026-10/contacts.csv"));

    assertThat(json())
        .contains("\"actual\" : { \"missing\" : \"not-exported\" }")
        .contains("\"verdict\" : \"no-data\"");
  }

  @Test
  void it_stays_as_it_was_when_the_client_has_an_error() throws IOException {
    String before = json();
    agency.write("clients/acme/client.yaml", "name: [");

    ClientOutcome outcome = MonthlyRun.run(agency.request("acme")).clients().get(0);

    assertThat(outcome.earlier()).contains(agency.document("acme", "json"));
    assertThat(Files.readString(agency.document("acme", "json")).replaceAll("\\s+", " "))
        .isEqualTo(before);
  }
}
