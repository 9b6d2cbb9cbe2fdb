package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When facts are handed on at once, and when all have to be kept and compared after all. */
class HandingOnTest {

  private static final String HEADER =
      "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
          + "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n";

  @TempDir private Path folder;

  private ClientFolder client() {
    return ClientFolder.in(folder);
  }

  /** A row whose last cells are views, reach, likes, shares, follows, comments and saves. */
  private static String post(int id, String figures) {
    return "1810000000000000"
        + id
        + ",17841990000412345,acmebikes,Acme Bikes,Hello,0,10/05/2026 08:07,"
        + "https://www.instagram.com/p/A"
        + id
        + "/,IG image,,Lifetime,"
        + figures
        + "\n";
  }

  /** What is handed on, after it was found to be what is read otherwise. */
  private HandedOn handedOn() {
    HandedOn handedOn = HandedOn.of(client().request());
    handedOn.checkSame(Exports.read(client().request()));
    return handedOn;
  }

  @Test
  void what_a_later_folder_tells_again_is_handed_on_once_as_it_tells_it() {
    client()
        .file("exports/2026-09/a.csv", HEADER + post(1, "90,80,8,1,0,2,7"))
        .october("b.csv", HEADER + post(1, "99,88,9,1,0,2,8") + post(2, "9,8,1,1,0,0,0"));

    HandedOn handedOn = handedOn();

    assertThat(handedOn.takers()).isEqualTo(1);
    assertThat(handedOn.facts())
        .extracting(fact -> fact.measures().of("post_reach").orElseThrow().intValue())
        .containsExactly(88, 8);
  }

  @Test
  void what_is_lost_with_an_earlier_export_is_told() {
    client()
        .file("exports/2026-08/a.csv", HEADER + post(1, "90,80,8,1,0,2,7"))
        .file("exports/2026-09/a.csv", HEADER + post(1, "95,85,8,1,0,2,7"))
        .october("b.csv", HEADER.replace(",Saves", "") + post(1, "99,88,9,1,0,2"));

    HandedOn handedOn = handedOn();

    assertThat(handedOn.takers()).isEqualTo(1);
    assertThat(handedOn.exports().problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("what exports/2026-09/a.csv told, and has no column for post_saves"));
  }

  @Test
  void two_files_of_a_folder_that_tell_the_same_are_no_reason_to_keep_facts() {
    client()
        .october("a.csv", HEADER + post(1, "90,80,8,1,0,2,7"))
        .october("b.csv", HEADER + post(1, "90,80,8,1,0,2,7"));

    assertThat(handedOn().takers()).isEqualTo(1);
  }

  @Test
  void two_files_of_a_folder_that_tell_a_post_differently_are_compared() {
    client()
        .october("a.csv", HEADER + post(1, "90,80,8,1,0,2,7"))
        .october("b.csv", HEADER + post(1, "90,80,9,1,0,2,7"));

    HandedOn handedOn = handedOn();

    assertThat(handedOn.takers()).isEqualTo(2);
    assertThat(handedOn.facts()).hasSize(1);
    assertThat(handedOn.exports().problems())
        .anySatisfy(p -> assertThat(p.message()).contains("tell the same thing differently"));
  }

  @Test
  void figures_that_have_changed_places_are_a_difference() {
    client()
        .october("a.csv", HEADER + post(1, "90,80,8,3,0,2,7"))
        .october("b.csv", HEADER + post(1, "90,80,3,8,0,2,7"));

    assertThat(handedOn().takers()).isEqualTo(2);
  }

  @Test
  void the_fuller_of_two_files_of_a_folder_is_used_although_it_is_the_earlier_one() {
    client()
        .october("a.csv", HEADER + post(1, "90,80,8,1,0,2,7"))
        .october("b.csv", HEADER.replace(",Saves", "") + post(1, "90,80,8,1,0,2"));

    HandedOn handedOn = handedOn();

    assertThat(handedOn.facts())
        .singleElement()
        .satisfies(fact -> assertThat(fact.measures().of("post_saves")).isPresent());
  }

  @Test
  void of_a_file_that_is_refused_in_the_end_nothing_is_used() {
    client()
        .october("a.csv", HEADER + post(1, "90,80,8,1,0,2,7") + "\"" + post(2, "9,8,1,1,0,0,0"));

    HandedOn handedOn = handedOn();

    assertThat(handedOn.facts()).isEmpty();
    assertThat(handedOn.exports().files().get(0).outcome()).isInstanceOf(ReadFile.Refused.class);
  }

  @Test
  void a_column_of_zeros_that_cannot_be_is_treated_as_not_measured() {
    client().october("a.csv", HEADER + post(1, "0,80,8,1,0,2,7") + post(2, "0,70,8,1,0,2,7"));

    HandedOn handedOn = handedOn();

    assertThat(handedOn.facts())
        .hasSize(2)
        .allSatisfy(fact -> assertThat(fact.measures().of("post_views")).isEmpty());
  }

  @Test
  void of_two_files_of_one_zip_the_last_wins() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (String name : new String[] {"a.csv", "b.csv"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEADER + post(1, "90,80,8,1,0,2,7")).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    client().file("exports/2026-10/posts.zip", bytes.toByteArray());

    assertThat(handedOn().facts())
        .singleElement()
        .satisfies(fact -> assertThat(fact.origin().file().path()).endsWith("posts.zip!/b.csv"));
  }
}
