package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a thing that exports tell twice, and of counts that a spreadsheet has changed.
 */
class ToldAgainTest {

  private static final String HEADER =
      "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
          + "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n";
  private static final String WITHOUT_SAVES = HEADER.replace(",Saves", "");
  private static final String POST =
      "18100000000000001,17841990000412345,acmebikes,Acme Bikes,Hello,0,10/05/2026 08:07,"
          + "https://www.instagram.com/p/A1/,IG image,,Lifetime,";

  @TempDir private Path folder;

  private ClientFolder client() {
    return ClientFolder.in(folder);
  }

  @Test
  void of_two_rows_of_one_file_the_first_counts_in_a_report_and_in_the_table_of_facts() {
    client().october("a.csv", HEADER + POST + "90,80,8,1,0,2,3\n" + POST + "99,88,9,1,0,2,3\n");

    Exports exports = client().read();

    assertThat(exports.facts()).hasSize(1);
    assertThat(exports.facts().get(0).measures().of("post_reach")).contains(BigDecimal.valueOf(80));
    assertThat(exports.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.message())
                  .contains(
                      "this file and itself tell the same thing differently, in lines 3 and 2");
              assertThat(problem.advice()).startsWith("The first of these lines is used.");
            });
    List<Fact> streamed = new ArrayList<>();
    Exports.stream(client().request(), told -> streamed.add(told.fact()));
    assertThat(streamed)
        .extracting(Fact::measures)
        .containsExactly(exports.facts().get(0).measures());
  }

  @Test
  void what_a_later_export_has_no_column_for_is_told_to_be_lost() {
    client()
        .file("exports/2026-09/a.csv", HEADER + POST + "90,80,8,1,0,2,7\n")
        .october("b.csv", WITHOUT_SAVES + POST + "99,88,9,1,0,2\n");

    Exports exports = client().read();

    assertThat(exports.facts().get(0).measures().of("post_saves")).isEmpty();
    assertThat(exports.problems())
        .anySatisfy(
            problem ->
                assertThat(problem.message())
                    .isEqualTo(
                        "this file tells again what exports/2026-09/a.csv told, and has no column"
                            + " for post_saves, so that these figures are not known any more"));
  }

  @Test
  void a_count_with_a_point_between_its_thousands_is_refused_and_never_a_thousandth() {
    client().october("a.csv", HEADER + POST + "90,1.234,8,1,0,2,3\n");

    Exports exports = client().read();

    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .anySatisfy(
            problem ->
                assertThat(problem.message())
                    .isEqualTo(
                        "the column 'Reach' has '1.234', which is no whole number as the network"
                            + " writes it, and probably 1234"));
  }
}
