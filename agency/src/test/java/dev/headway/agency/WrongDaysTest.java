package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Coverage;
import dev.headway.model.SourceScore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that seem to tell of days and do not: these days are not known, and not without anything.
 */
class WrongDaysTest {

  private static final String VIDEOS =
      "Content,Video title,Video publish time,Duration,Views\nTotal,,,,900\n";
  private static final String ADS =
      "Campaign report\n\"October 1, 2026 - October 31, 2026\"\n"
          + "Campaign,Day,Currency code,Clicks,Impr.,Cost\n";

  @TempDir private Path folder;
  private SmallAgency agency;

  @BeforeEach
  void client() {
    agency = new SmallAgency(folder).client("acme");
    client("");
  }

  private void client(String more) {
    agency.write(
        "clients/acme/client.yaml",
        SmallAgency.CLIENT + "downloads: {afterMonthEnd: yes}\n" + more);
  }

  private void file(String path, String text) {
    agency.write("clients/acme/exports/" + path, text);
  }

  private SourceScore source() {
    List<SourceScore> sources = MonthlyRun.check(agency.request("acme")).clients().get(0).sources();
    assertThat(sources).hasSize(1);
    return sources.get(0);
  }

  private static Coverage days(int days) {
    return new Coverage(days, 31);
  }

  @Test
  void a_months_export_left_in_the_next_months_folder_says_nothing_of_that_month() {
    String video = "v1,Winter tyres,\"Sep 3, 2026\",60,900\n";
    file("2026-09/Content 2026-09-01_2026-09-30 Acme/Table data.csv", VIDEOS + video);
    file("2026-10/Content 2026-09-01_2026-09-30 Acme/Table data.csv", VIDEOS + video);
    // One video in September: a month without one is usual, but nobody has looked.
    assertThat(source().coverage()).isEqualTo(days(0));
  }

  @Test
  void an_export_of_the_month_without_a_row_of_it_says_that_there_was_none() {
    String video = "v1,Winter tyres,\"Sep 3, 2026\",60,900\n";
    file("2026-09/Content 2026-09-01_2026-09-30 Acme/Table data.csv", VIDEOS + video);
    file("2026-10/Content 2026-10-01_2026-10-31 Acme/Table data.csv", VIDEOS + video);
    assertThat(source().coverage()).isEqualTo(days(31));
  }

  @Test
  void rows_of_one_earlier_month_say_nothing_of_the_month_although_no_days_are_stated() {
    String contacts = "Record ID,Create Date,Original Source,First Conversion\n";
    file("2026-09/contacts.csv", contacts + "1,2026-09-03,Organic Social,Test ride\n");
    file("2026-10/contacts (1).csv", contacts + "1,2026-09-03,Organic Social,Test ride\n");
    assertThat(source().coverage()).isEqualTo(days(0));
  }

  @Test
  void days_that_a_file_states_are_not_known_where_all_its_rows_were_refused() {
    file(
        "2026-10/ads.csv",
        ADS + "Brand,01.10.2026,GBP,2,20,1.50\nBrand,02.10.2026,GBP,2,20,1.50\n");
    assertThat(source().refused()).isEqualTo(2);
    assertThat(source().coverage()).isEqualTo(days(0));
  }

  @Test
  void the_day_of_a_row_that_was_refused_is_not_known() {
    file(
        "2026-10/ads.csv",
        ADS
            + "Brand,2026-10-01,GBP,2,20,1.50\n"
            + "Brand,2026-10-14,GBP,2,20,Ostern\n"
            + "Brand,2026-10-30,GBP,2,20,1.50\n");
    assertThat(source().coverage()).isEqualTo(days(30));
    assertThat(source().missingDays()).containsExactly(14);
  }

  @Test
  void where_a_row_without_a_day_was_refused_those_of_its_neighbours_are_not_known() {
    file(
        "2026-10/ads.csv",
        ADS
            + "Brand,2026-10-01,GBP,2,20,1.50\n"
            + "Brand,2026-10-11,GBP,2,20,1.50\n"
            + "Brand,11 or 12,GBP,2,20,1.50\n"
            + "Brand,2026-10-13,GBP,2,20,1.50\n");
    assertThat(source().missingDays()).containsExactly(11, 12, 13);
  }

  @Test
  void who_answers_two_questions_of_a_survey_has_answered_once() {
    client(
        """
        surveys:
          - name: Riders
            day: Submit Date (UTC)
            dates: uuuu-MM-dd HH:mm:ss
            id: "#"
            questions: {recommendation: How likely?, heard-about: How did you hear?}
        """);
    StringBuilder rows = new StringBuilder("#,How likely?,How did you hear?,Submit Date (UTC)\n");
    for (int day = 1; day <= 25; day++) {
      rows.append("r%d,9,Friends,2026-10-%02d 10:00:00\n".formatted(day, day));
    }
    file("2026-10/responses.csv", rows.toString());
    // One response a day: 7 days without any are usual, and there are 6 at the end.
    assertThat(source().coverage()).isEqualTo(days(31));
  }
}
