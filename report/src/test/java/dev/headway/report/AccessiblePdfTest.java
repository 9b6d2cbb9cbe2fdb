package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import dev.headway.model.GoalScore;
import dev.headway.report.PdfTree.Element;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What somebody gets of a report who does not see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessiblePdfTest {

  private final PdfTree report = new PdfTree(PdfText.pdf(Autumn.scorecard()));

  @Test
  void page_1_is_read_from_the_message_by_goals_in_a_table_to_decisions_in_a_list() {
    List<String> page = report.lines(1);
    assertThat(page.subList(0, 27))
        .containsExactly(
            "    P Alder Bikes",
            "    P Be the shop that commuters ask before they buy.",
            "    P October 2026",
            "    P What social media did for the business",
            "    H1 “Test rides booked” came in ahead of plan; “Return on investment” came in well"
                + " below target",
            "    P Of five goals, one is ahead, one on track, one at risk and one behind. One"
                + " cannot be judged: its data did not arrive.",
            "    Table",
            "      THead",
            "        TR",
            "          TH Goal",
            "          TH October",
            "          TH Target",
            "          TH Actual against target",
            "          TH Against target",
            "          TH Against Oct 2025",
            "          TH Verdict",
            "      TBody",
            "        TR",
            "          TH",
            "            P",
            "              Link Test rides booked",
            "            P from social",
            "          TD 74",
            "          TD 70",
            "          TD",
            "            Figure 0 90",
            "          TD");
    assertThat(page.subList(page.indexOf("    H2 What we need from you"), page.size()))
        .containsExactly(
            "    H2 What we need from you",
            "    L",
            "      LI",
            "        Lbl 1",
            "        LBody",
            "          P Staff the evenings, 18:00 to 21:00",
            "          P 38 of the 66 missed questions came on weekday evenings. Answered in time,"
                + " they would have made it 93%. Cost: £640 a month.",
            "          P Yes or no by Friday 13 November",
            "      LI",
            "        Lbl 2",
            "        LBody",
            "          P Move £900 of media from Facebook to YouTube",
            "          P Media for one test ride: £135 on Facebook, £65 on YouTube. November’s"
                + " total stays the same.",
            "          P Yes or no by Wednesday 11 November");
  }

  @Test
  void running_heads_and_feet_are_skipped_and_nothing_else_is() throws IOException {
    assertThat(report.decoration(1)).matches("Prepared by Brightwater Studio.*1 *of *7");
    assertThat(report.decoration(2))
        .matches("Alder Bikes *October 2026 *Goal 1 of 5: .*Prepared by .*2 *of *7");
  }

  @Test
  void each_section_begins_with_its_message_and_no_level_is_left_out() {
    List<String> heads =
        report.elements().stream()
            .map(Element::role)
            .filter(role -> role.matches("Sect|H\\d"))
            .toList();
    assertThat(String.join(" ", heads)).matches("(Sect H1( H2)+ ?)+");
    assertThat(heads.stream().filter("Sect"::equals)).hasSize(7);
  }

  @Test
  void the_outline_leads_to_each_section() {
    assertThat(report.bookmarks())
        .containsExactly(
            "1 Alder Bikes: October 2026",
            "2 1  Test rides booked",
            "3 2  Return on investment",
            "4 3  Answered in 30 minutes",
            "5 4  Net sentiment",
            "6 5  Workshop bookings",
            "7 Next steps and sources");
  }

  @Test
  void each_cell_of_a_table_has_a_header_above_it_or_beside_it() {
    assertThat(report.elements("TH"))
        .isNotEmpty()
        .allSatisfy(header -> assertThat(header.attribute("Scope")).isIn("Column", "Row"));
    Element first =
        report.elements("TH").stream().filter(e -> e.text().equals("Goal")).findFirst().get();
    assertThat(first.attribute("Scope")).isEqualTo("Column");
    Element name =
        report.elements("TH").stream()
            .filter(e -> e.text().equals("Target for October"))
            .findFirst()
            .get();
    assertThat(name.attribute("Scope")).isEqualTo("Row");
  }

  @Test
  void rows_of_a_table_have_as_many_cells_as_its_head_though_some_are_empty() {
    List<String> lines = report.lines(2);
    int head = lines.stream().map(String::strip).toList().indexOf("TH October: 74");
    assertThat(lines.subList(head - 1, head + 12).stream().map(String::strip))
        .containsExactly(
            "TR",
            "TH October: 74",
            "TH was",
            "TH change",
            "TH %",
            "TD",
            "TBody",
            "TR",
            "TH Target for October",
            "TD 70",
            "TD +4",
            "TD +6%",
            "TD");
  }

  @Test
  void charts_say_what_they_show_with_their_numbers() {
    List<String> said = report.elements("Figure").stream().map(e -> e.word("Alt")).toList();
    assertThat(said)
        .allMatch(alt -> alt.matches(".*\\d.*\\."))
        .contains(
            "Actual against target: Oct 2026: 74; Target: 70; Oct 2025: 46; scale from 0 to 90.",
            "Actual against target: Oct 2026: not exported; September: 16; Target: 18; scale from"
                + " 0 to 25.");
    assertThat(said)
        .filteredOn(alt -> alt.startsWith("Answered in 30 minutes, per month"))
        .singleElement()
        .asString()
        .startsWith("Answered in 30 minutes, per month: Oct 2025: 79%; Nov 2025: 81%; ")
        .contains("; Oct 2026: 84%. Target: Jan 2026: 90%; ", " A year earlier Oct 2025: 79%.");
    assertThat(said)
        .filteredOn(alt -> alt.startsWith("Business aim: Every pound"))
        .containsExactly(
            "Business aim: Every pound in social earns its place in the mix; Return on investment:"
                + " 1.12; behind. What customers do: Come and ride; One rider in four buys within"
                + " six weeks; 74, +13 on Sept; arrow to “Every pound in social earns its place in"
                + " the mix”: holds. What we did: Advertise to commuters nearby; £6,300, +£300 on"
                + " Sept; arrow to “Come and ride”: holds.");
  }

  @Test
  void charts_speak_the_language_of_the_report() {
    PdfTree german = new PdfTree(PdfText.pdf(Autumn.in(Locale.GERMANY)));
    assertThat(german.elements("Figure").get(0).word("Alt"))
        .isEqualTo(
            "Ist gegenüber Zielwert: Okt. 2026: 74; Zielwert: 70; Okt. 2025: 46; Skala von 0 bis"
                + " 90.");
    assertThat(german.reader().getCatalog().getAsString(PdfName.LANG).toUnicodeString())
        .isEqualTo("de-DE");
  }

  @Test
  void a_figure_has_a_place_on_its_page() {
    assertThat(report.elements("Figure"))
        .isNotEmpty()
        .allSatisfy(
            figure -> {
              PdfArray box = figure.said().getAsDict(PdfName.A).getAsArray(PdfName.BBOX);
              assertThat(box.getAsNumber(2).floatValue())
                  .isGreaterThan(box.getAsNumber(0).floatValue());
            });
  }

  @Test
  void the_name_of_a_goal_leads_to_its_page() {
    PdfArray links = report.reader().getPageN(1).getAsArray(PdfName.ANNOTS);
    assertThat(links.size()).isEqualTo(5);
    PdfDictionary second = links.getAsDict(1);
    assertThat(second.getAsString(PdfName.CONTENTS).toUnicodeString())
        .isEqualTo("Return on investment");
    assertThat(report.page(second)).isEqualTo(3);
    Element link = report.elements("Link").get(1);
    PdfArray kids = link.said().getAsArray(PdfName.K);
    PdfDictionary place = kids.getAsDict(kids.size() - 1);
    assertThat(place.getAsDict(new PdfName("Obj"))).isEqualTo(second);
  }

  @Test
  void readers_go_through_pages_by_the_structure() {
    for (int page = 1; page <= 7; page++) {
      assertThat(report.reader().getPageN(page).getAsName(new PdfName("Tabs")))
          .isEqualTo(PdfName.S);
    }
  }

  /** On a second page the head is painted again; there it is decoration. */
  @Test
  void the_head_of_a_table_that_goes_on_is_read_once() {
    List<GoalScore> goals = new ArrayList<>();
    while (goals.size() < 20) {
      goals.addAll(Autumn.goals());
    }
    PdfTree many =
        new PdfTree(PdfText.pdf(Autumn.scorecard(goals, Autumn.scorecard().commentary())));
    assertThat(many.elements("TH").stream().filter(e -> e.text().equals("Verdict"))).hasSize(1);
    assertThat(many.elements("TH").stream().filter(e -> e.page() == 2)).isEmpty();
  }
}
