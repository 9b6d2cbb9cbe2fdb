package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A goal without data whose file is there is not told to be without the file. */
class FilesThereTest {

  private static final String CONTACTS = "Record ID,Create Date,Original Source,First Conversion\n";
  private static final String NO_DATA =
      "clients/acme/exports/2026-10: the goal 'Enquiries' has no data for 2026-10";

  @TempDir private Path folder;
  private SmallAgency agency;

  @BeforeEach
  void september() {
    agency = new SmallAgency(folder).client("acme");
    file("2026-09/contacts.csv", CONTACTS + "1,2026-09-03,Organic Social,Test ride\n");
  }

  private void file(String path, String text) {
    agency.write("clients/acme/exports/" + path, text);
  }

  private Problem withoutData() {
    List<Problem> told = MonthlyRun.check(agency.request("acme")).clients().get(0).problems();
    return told.stream()
        .filter(problem -> problem.toString().startsWith(NO_DATA))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_file_that_is_not_there_is_missing() {
    assertThat(withoutData().message()).endsWith("; missing: HubSpot: contacts");
  }

  @Test
  void a_file_of_a_header_alone_is_there_and_has_no_rows() {
    file("2026-10/contacts (1).csv", CONTACTS);
    assertThat(withoutData().message())
        .endsWith(": clients/acme/exports/2026-10/contacts (1).csv is there and has no rows");
    assertThat(withoutData().advice()).isEqualTo("Download it again for 2026-10.");
  }

  @Test
  void a_file_of_the_month_before_is_there_with_its_days() {
    file("2026-10/contacts (1).csv", CONTACTS + "2,2026-09-04,Organic Social,Test ride\n");
    assertThat(withoutData().message())
        .endsWith("contacts (1).csv is there, and its days are 2026-09-04 to 2026-09-04");
  }

  @Test
  void the_months_file_in_an_earlier_folder_is_named() {
    file("2026-09/contacts (1).csv", CONTACTS + "2,2026-10-04,Organic Social,Test ride\n");
    assertThat(withoutData().message())
        .endsWith(
            ": clients/acme/exports/2026-09/contacts (1).csv has days up to 2026-10-04, but lies in"
                + " the folder of an earlier month");
    assertThat(withoutData().advice())
        .isEqualTo("If it was downloaded for 2026-10, move it into clients/acme/exports/2026-10.");
  }

  @Test
  void a_survey_whose_question_was_worded_anew_is_there() {
    agency.write(
        "clients/acme/client.yaml",
        SmallAgency.CLIENT
                .replace("kpi: leads", "kpi: recommendation")
                .replace("2026-10: 3", "2026-10: 0.40")
            + """
            surveys:
              - name: Riders
                day: Submit Date (UTC)
                dates: uuuu-MM-dd HH:mm:ss
                id: "#"
                questions: {recommendation: How likely?, heard-about: How did you hear?}
            """);
    String day = "Submit Date (UTC)\n";
    file("2026-09/a.csv", "#,How likely?,How did you hear?," + day + "1,9,x,2026-09-04 10:00:00\n");
    file("2026-10/b.csv", "#,Would you?,How did you hear?," + day + "1,9,x,2026-10-04 10:00:00\n");
    assertThat(withoutData().message())
        .endsWith(
            "b.csv is there, but none of its columns is the question in the words of client.yaml");
    assertThat(withoutData().advice())
        .isEqualTo(
            "If the question was worded anew, add the new words in client.yaml under   surveys:"
                + " questions:   beside the old ones.");
  }
}
