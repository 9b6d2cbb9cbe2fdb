package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One network, one source: what a tool tells is not added to what the network itself tells. */
class OneSourceTest {

  private static final String NATIVE =
      "Post ID,Account ID,Account username,Account name,Description,Publish time,Permalink,Post"
          + " type,Date,Reach,Likes\n"
          + "18000000000000001,1,acmebikes,Acme,One,10/05/2026 03:00,"
          + "https://www.instagram.com/p/Caaa/,IG image,Lifetime,100,10\n"
          + "18000000000000002,1,acmebikes,Acme,Two,10/20/2026 03:00,"
          + "https://www.instagram.com/reel/Cbbb/,IG reel,Lifetime,200,20\n";
  private static final String SPROUT =
      "Date,Post ID,Network,Post Type,Content Type,Profile,Link,Post,Reach,Reactions\r\n";

  @TempDir Path folder;

  private static String sprout(String day, String id, String network, String profile, String link) {
    return day
        + " 9:00 am,"
        + id
        + ","
        + network
        + ",Post,Photo,"
        + profile
        + ","
        + link
        + ",x,7,1\r\n";
  }

  private static List<String> ids(List<Fact> facts) {
    return facts.stream().map(fact -> ((Post) fact).id()).toList();
  }

  @Test
  void posts_of_a_tool_give_way_in_the_days_of_the_networks_own_export() {
    Exports exports =
        ClientFolder.in(folder)
            .october("a-instagram.csv", NATIVE)
            .october(
                "sprout.csv",
                SPROUT
                    + sprout("10/5/2026", "18000000000000001", "Instagram", "acmebikes", "")
                    + sprout("10/12/2026", "777", "Instagram", "acmebikes", "")
                    + sprout("10/28/2026", "888", "Instagram", "acmebikes", "")
                    + sprout("10/12/2026", "999", "X", "'@acmebikes", ""))
            .read();
    assertThat(ids(exports.facts()))
        .containsExactly("18000000000000001", "18000000000000002", "888", "999");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.place()).hasToString("clients/acme/exports/2026-10/sprout.csv");
              assertThat(p.message())
                  .isEqualTo(
                      "2 of its posts are of days and accounts of which"
                          + " exports/2026-10/a-instagram.csv tells too, so they are left out here;"
                          + " 1 of them it has under no such id or address");
              assertThat(p.advice())
                  .endsWith("If posts are missing in it, download it again for all of these days.");
            });
    ReadFile.Read tool = (ReadFile.Read) exports.files().get(1).outcome();
    assertThat(tool.rows()).isEqualTo(4);
    assertThat(tool.superseded()).isEqualTo(2);
    assertThat(tool.facts()).isEqualTo(2);
  }

  @Test
  void the_same_post_is_known_by_its_address_where_the_day_or_the_account_differs() {
    Exports exports =
        ClientFolder.in(folder)
            .accounts(Map.of("instagram", List.of("acmebikes", "Acme", "acmecare")))
            .october("a-instagram.csv", NATIVE)
            .october(
                "sprout.csv",
                SPROUT
                    + sprout(
                        "10/20/2026",
                        "1",
                        "Instagram",
                        "Acme",
                        "http://instagram.com/acmebikes/p/Cbbb?igsh=1")
                    + sprout(
                        "10/20/2026",
                        "2",
                        "Instagram",
                        "acmecare",
                        "https://www.instagram.com/p/Cccc/"))
            .read();
    assertThat(ids(exports.facts())).containsExactly("18000000000000001", "18000000000000002", "2");
  }

  @Test
  void the_order_of_the_files_does_not_matter_nor_does_a_later_folder() {
    Exports exports =
        ClientFolder.in(folder)
            .october("z-instagram.csv", NATIVE)
            .october(
                "a-sprout.csv",
                SPROUT + sprout("10/5/2026", "18000000000000001", "Instagram", "acmebikes", ""))
            .file(
                "exports/2026-09/instagram.csv",
                NATIVE.replace(",100,10", ",90,9").replace(",200,20", ",190,19"))
            .read();
    assertThat(exports.facts()).hasSize(2);
    assertThat(exports.facts().get(0).measures().of("post_reach").orElseThrow()).isEqualTo("100");
  }

  @Test
  void of_two_tools_the_one_that_tells_more_is_used() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "hootsuite.csv",
                "Date (GMT),Instagram Account,Instagram Post ID,Post Type,Post Message,Post"
                    + " Permalink,Likes\n"
                    + "2026-10-12 10:00:00,acmebikes,5,Photo,x,https://www.instagram.com/p/Ceee/,3\n")
            .october(
                "sprout.csv",
                SPROUT
                    + sprout("10/5/2026", "1", "Instagram", "acmebikes", "")
                    + sprout("10/20/2026", "2", "Instagram", "acmebikes", ""))
            .read();
    assertThat(ids(exports.facts())).containsExactly("1", "2");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.place()).hasToString("clients/acme/exports/2026-10/hootsuite.csv");
              assertThat(p.message()).contains("exports/2026-10/sprout.csv");
            });
  }

  @Test
  void figures_of_accounts_give_way_figure_by_figure_and_day_by_day() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "sprout.csv",
                "Date,Network,Profile,Audience,Impressions\r\n"
                    + "10-30-2026,Instagram,acmebikes,100,5\r\n"
                    + "10-31-2026,Instagram,acmebikes,101,6\r\n")
            .october(
                "metrics.csv",
                "date,network,account,metric,value\n"
                    + "2026-10-31,instagram,,account_followers,102\n"
                    + "2026-10-31,instagram,,account_saves,4\n")
            .read();
    assertThat(exports.facts())
        .extracting(f -> ((AccountDay) f).metric() + " " + ((AccountDay) f).value())
        .containsExactlyInAnyOrder(
            "account_followers 100",
            "account_followers 101",
            "account_impressions 5",
            "account_impressions 6",
            "account_saves 4");
  }

  @Test
  void facts_that_are_handed_on_are_the_same() {
    ClientFolder client =
        ClientFolder.in(folder)
            .october("z-instagram.csv", NATIVE)
            .october(
                "sprout.csv",
                SPROUT
                    + sprout("10/5/2026", "18000000000000001", "Instagram", "acmebikes", "")
                    + sprout("10/28/2026", "888", "Instagram", "acmebikes", ""));
    List<Fact> handed = new ArrayList<>();
    Exports exports = Exports.stream(client.request(), told -> handed.add(told.fact()));
    assertThat(ids(handed)).containsExactlyInAnyOrderElementsOf(ids(client.read().facts()));
    assertThat(ids(handed)).containsExactly("18000000000000001", "18000000000000002", "888");
    assertThat(exports.problems()).hasSize(1);
  }

  @Test
  void facts_that_are_handed_on_are_known_again_by_every_name_of_theirs() {
    ClientFolder client =
        ClientFolder.in(folder)
            .accounts(Map.of("instagram", List.of("acmebikes", "Acme", "acmecare")))
            .october("z-instagram.csv", NATIVE.replace("18000000000000002", "5_44"))
            .october(
                "sprout.csv",
                SPROUT
                    + sprout("10/20/2026", "18000000000000001", "Instagram", "acmecare", "")
                    + sprout("10/20/2026", "44", "Instagram", "acmecare", "")
                    + sprout("10/20/2026", "7_44", "Instagram", "acmecare", "")
                    + sprout(
                        "10/20/2026",
                        "1",
                        "Instagram",
                        "acmecare",
                        "http://instagram.com/acmebikes/p/Cbbb?igsh=1")
                    + sprout("10/20/2026", "2", "Instagram", "acmecare", ""));
    List<Fact> handed = new ArrayList<>();
    Exports.stream(client.request(), told -> handed.add(told.fact()));
    assertThat(ids(handed)).containsExactly("18000000000000001", "5_44", "2");
    assertThat(ids(client.read().facts())).containsExactlyInAnyOrderElementsOf(ids(handed));
  }

  @Test
  void an_id_that_is_part_of_another_or_of_its_address_is_another_post_of_the_network() {
    String row = ",1,acmebikes,Acme,One,10/05/2026 03:00,https://www.instagram.com/p/";
    ClientFolder client =
        ClientFolder.in(folder)
            .october(
                "z-instagram.csv",
                NATIVE
                    + ("77_88" + row + "99/,IG image,Lifetime,1,1\n")
                    + ("88" + row + "Cddd/,IG image,Lifetime,1,1\n")
                    + ("99" + row + "Ceee/,IG image,Lifetime,1,1\n"))
            .october("sprout.csv", SPROUT);
    List<Fact> handed = new ArrayList<>();
    Exports.stream(client.request(), told -> handed.add(told.fact()));
    assertThat(ids(handed))
        .containsExactly("18000000000000001", "18000000000000002", "77_88", "88", "99");
  }
}
