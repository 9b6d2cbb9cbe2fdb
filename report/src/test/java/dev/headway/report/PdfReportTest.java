package dev.headway.report;

import static dev.headway.report.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.SimpleBookmark;
import dev.headway.ingest.Facet;
import dev.headway.ingest.Metric.Unit;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.model.Absence;
import dev.headway.model.Commentary;
import dev.headway.model.Coverage;
import dev.headway.model.Delta;
import dev.headway.model.Figure;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.InputScore;
import dev.headway.model.Kpi;
import dev.headway.model.Paper;
import dev.headway.model.Scorecard;
import dev.headway.model.TargetPeriod;
import dev.headway.report.Typesetter.Extent;
import dev.headway.report.view.ClosingView.ActionView;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xhtmlrenderer.css.style.EmptyStyle;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;

class PdfReportTest {

  @Test
  void page_1_tells_the_month_in_reading_order() {
    String page = PdfText.pages(Autumn.scorecard()).get(0);
    assertThat(page)
        .containsSubsequence(
            squeezed(
                "Alder Bikes",
                "October 2026",
                "“Test rides booked” came in ahead of plan; “Return on investment” came in well below target",
                "Of five goals, one is ahead, one on track, one at risk and one behind.",
                "Test rides booked from social 74 70",
                "+4 +6% +28 +61%",
                "ahead",
                "Return on investment",
                "1.12 1.50",
                "−0.38 −25% +0.22 +24%",
                "behind",
                "84% 90%",
                "−6 points +5 points",
                "at risk",
                "+0.24 +0.26",
                "−0.02 +0.12",
                "on track",
                "Workshop bookings missing: Website: visits no data 18",
                "withheld withheld",
                "no data next step 1",
                "What moved",
                "Test rides booked rose by 13 to 74:",
                "What we need from you",
                "Staff the evenings, 18:00 to 21:00",
                "Yes or no by Friday 13 November"));
    assertThat(page)
        .contains(squeezed("Prepared by Brightwater Studio for Alder Bikes, 5 November 2026"));
    assertThat(page).contains(squeezed("1 of 7", "September: 16"));
  }

  @Test
  void a_goal_page_tells_value_plan_origin_method_and_chain() {
    String page = PdfText.pages(Autumn.scorecard()).get(1);
    assertThat(page)
        .contains(
            squeezed(
                "Goal 1 of 5: Test rides booked. Owner: Head of Retail",
                "Test rides booked came to 74 in October, 4 above the target of 70",
                "The quarter so far stands at 74 against 70 due by the end of October.",
                "October to December 2026 is to bring 210.",
                "spread as last year’s months fell",
                "A year earlier 46",
                "Target 70",
                "Total 74 61 +13",
                "September 61 +13 +21%",
                "October 2025 46 +28 +61%",
                "Year, from Apr 428 430 −2 307",
                "exports/2026-10/crm/leads.csv (74 rows)",
                "Commuter revenue up 15 %",
                "Who asks in public books within a week",
                "Test rides booked: 74",
                "Questions: 412, +71 on Sept",
                "Answered in time: 84%, −4 points on Sept"));
  }

  @Test
  void a_formula_is_told_in_words_and_in_numbers() {
    assertThat(PdfText.pages(Autumn.scorecard()).get(2))
        .contains(
            squeezed(
                "(social revenue − media spend − fees) ÷ (media spend + fees)",
                "(£25,440 − £6,300 − £5,700) ÷ (£6,300 + £5,700) = 1.12",
                "Fees £5,700: as agreed; no export holds it",
                "About the formula: Return on investment: (gain - cost) / cost",
                "The goal is kept when a month stands at 1.50 or above."));
  }

  @Test
  void a_target_on_a_straight_line_says_between_which_points() {
    assertThat(PdfText.pages(Autumn.scorecard()).get(4))
        .contains(
            squeezed(
                "October’s target of +0.26 lies on the straight line from +0.12 in October 2025 to"
                    + " +0.35 in March 2027."));
  }

  @Test
  void a_goal_without_data_says_what_is_missing_and_what_was_last_known() {
    assertThat(PdfText.pages(Autumn.scorecard()).get(5))
        .contains(
            squeezed(
                "Workshop bookings cannot be judged for October: its figures did not arrive"
                    + " from “Website: visits”",
                "The last known value is 16, in September 2026.",
                "Withheld: no export holds the value."))
        .doesNotContain("Signal", "forecast");
  }

  @Test
  void the_last_page_tells_actions_and_sources() {
    assertThat(PdfText.pages(Autumn.scorecard()).get(6))
        .contains(
            squeezed(
                "Four actions are due by 20 November 2026; two of nine sources have gaps in October",
                "3,287 rows in 9 files were read for October 2026; 2 were refused.",
                "Ines Duarte Alder Bikes",
                "Meta: ads 1 217 2",
                "2 rows refused",
                "12 and 13 Oct missing",
                "4 rows of other accounts left out",
                "Website: visits 0 none",
                "not exported"));
  }

  @Test
  void a_part_of_a_month_stands_marked_with_its_days_and_its_comparisons_withheld() {
    List<GoalScore> goals = new ArrayList<>(Autumn.goals());
    goals.set(0, Autumn.partialTestRides());
    List<String> pages = PdfText.pages(Autumn.scorecard(goals, Autumn.commentary()));
    assertThat(pages.get(0))
        .contains(squeezed("66*", "* 29 of 31 days", "withheld part of a month", "too early"));
    assertThat(pages.get(1))
        .contains(
            squeezed(
                "Test rides booked came to 66 in 29 of the 31 days of October, too few to be judged",
                "Hollow: not every day has data (29 of 31 in October).",
                "a part of a month is not compared with a whole one"));
  }

  @Test
  void a_part_of_the_year_before_is_withheld_with_a_mark_of_its_own() {
    GoalScore whole = Autumn.testRides();
    GoalScore past = Autumn.withPast(whole, Autumn.known("46"), whole.history());
    assertThat(page2(past))
        .contains(
            squeezed(
                "Year, from Apr 428 430 −2 withheld*",
                "* Withheld: only 61 of 214 days have data."))
        .doesNotContain("90");
  }

  @Test
  void each_reason_has_its_own_mark_and_a_missing_number_has_words() {
    Marks marks = new Marks(language());
    assertThat(
            List.of(
                marks.cell(language(), partOf(183), Unit.COUNT, true).text(),
                marks.wholeOrWithheld(language(), partOf(61), Unit.COUNT).text(),
                marks.cell(language(), partOf(183), Unit.COUNT, false).text(),
                marks
                    .cell(language(), Figure.missing(Absence.NOT_EXPORTED), Unit.COUNT, true)
                    .text()))
        .containsExactly("66*", "withheld†", "66*", "not exported");
    assertThat(marks.notes())
        .containsExactly(
            "* 183 of 214 days have data.", "† Withheld: only 61 of 214 days have data.");
  }

  private static Figure partOf(int days) {
    return new Figure.Known(Autumn.number("66"), new Coverage(days, 214));
  }

  private static Language language() {
    return HeadlinesTest.language(List.of());
  }

  private static String page2(GoalScore first) {
    List<GoalScore> goals = new ArrayList<>(Autumn.goals());
    goals.set(0, first);
    return PdfText.pages(Autumn.scorecard(goals, Autumn.commentary())).get(1);
  }

  @Test
  void too_early_says_how_many_days_are_there_or_that_there_is_no_target() {
    List<GoalScore> goals = List.of(Autumn.partialTestRides(), Autumn.withoutTarget());
    String page = PdfText.pages(Autumn.scorecard(goals, Commentary.NONE)).get(0);
    assertThat(page)
        .contains(
            squeezed(
                "For one it is too early to say: not all its days have data. One has no target yet.",
                "too early 29 of 31 days",
                "too early no target yet"));
  }

  @Test
  void a_goal_whose_targets_have_all_ended_has_no_target_and_is_not_early() {
    GoalScore ended =
        HeadlinesTest.withGoal(
            Autumn.withoutTarget(),
            Map.of(
                new TargetPeriod("2026-Q3", YearMonth.of(2026, 7), YearMonth.of(2026, 9)),
                Autumn.number("180")));
    List<String> pages = PdfText.pages(Autumn.scorecard(List.of(ended), Commentary.NONE));
    assertThat(pages.get(0))
        .contains(
            squeezed(
                "The one goal has no target for October 2026: the last targets ended before it",
                "One has no target for October: its last one has ended.",
                "no target the last ended in Sept 2026"))
        .doesNotContain(squeezed("too early", "not yet", "no target yet"));
    assertThat(pages.get(1)).contains(squeezed("its last target ended with September 2026"));
  }

  @Test
  void an_action_is_named_for_missing_data_only_where_it_says_that_it_sends_them() {
    Commentary said = Autumn.commentary();
    List<Commentary.Action> silent =
        said.actions().stream()
            .map(
                a ->
                    new Commentary.Action(
                        a.what(), a.goal(), a.owner(), a.by(), a.doneWhen(), Optional.empty()))
            .toList();
    Commentary without = new Commentary(said.prepared(), said.decisions(), silent);
    assertThat(PdfText.pages(Autumn.scorecard(Autumn.goals(), without)).get(0))
        .contains(squeezed("no data"))
        .doesNotContain(squeezed("next step 1"));
  }

  @Test
  void a_report_that_replaces_another_says_so_beside_its_month() {
    Commentary said = Autumn.scorecard().commentary();
    Commentary corrected =
        new Commentary(
            said.prepared(),
            Optional.of(LocalDate.of(2026, 11, 3)),
            said.decisions(),
            said.actions(),
            said.coverNote(),
            said.words());
    String[] revised = squeezed("Revised: replaces the report of 3 November 2026");
    assertThat(PdfText.pages(Autumn.scorecard(Autumn.goals(), corrected)).get(0)).contains(revised);
    assertThat(PdfText.pages(Autumn.scorecard()).get(0)).doesNotContain(squeezed("Revised"));
  }

  @Test
  void without_actions_the_last_page_does_not_tell_the_client_that_there_are_none() {
    List<String> pages = PdfText.pages(Autumn.scorecard(Autumn.goals(), Commentary.NONE));
    assertThat(pages.get(pages.size() - 1))
        .contains(squeezed("Two of nine sources have gaps in October"))
        .doesNotContain(squeezed("What we do next", "agreed", "Next steps"));
  }

  @Test
  void the_strategy_stands_on_page_1_and_the_aim_of_a_goal_without_a_chain_on_its_page() {
    List<String> pages = PdfText.pages(Autumn.scorecard());
    assertThat(pages.get(0)).contains(squeezed("Be the shop that commuters ask before they buy."));
    assertThat(pages.get(5)).contains(squeezed("Business aim Workshops full through the winter"));
  }

  @Test
  void a_narrowed_input_says_what_it_counts_and_of_which_export() {
    Input narrowed =
        Input.of(
            "test_rides",
            MetricCatalogue.standard().find("leads").orElseThrow(),
            Map.of(Facet.CHANNEL, "social", Facet.FORM, "Test ride*"));
    assertThat(
            new Methods(
                    language(),
                    Map.of("test_rides", narrowed),
                    Map.of("exports/2026-10/crm/leads.csv", "HubSpot: contacts"),
                    3)
                .of(Autumn.testRides())
                .inputs()
                .get(0)
                .sources())
        .isEqualTo("leads with channel “social”, form “Test ride…”; HubSpot contacts (74 rows)");
  }

  @Test
  void a_value_that_is_printed_as_its_target_is_level_with_it_and_not_nothing_above_it() {
    GoalScore score = Autumn.testRides();
    // 74 against 73.6, which is printed as 74.
    assertThat(new GoalSentences(language(), against(score, "73.6"), Autumn.OCTOBER).headline())
        .startsWith("Test rides booked came to 74 in October, level with the target");
    // 74 against 71.5, which is printed as 72.
    assertThat(new GoalSentences(language(), against(score, "71.5"), Autumn.OCTOBER).headline())
        .startsWith("Test rides booked came to 74 in October, 2 above the target of 72");
  }

  private static GoalScore against(GoalScore s, String target) {
    Figure base = Autumn.known(target);
    Figure change = Autumn.known(Autumn.number("74").subtract(Autumn.number(target)).toString());
    return new GoalScore(
        s.goal(),
        s.actual(),
        base,
        s.targetBasis(),
        new Delta(base, change, Autumn.known("0.01")),
        s.toPrevious(),
        s.toLastYear(),
        s.quarter(),
        s.year(),
        s.judged(),
        s.verdict(),
        s.history(),
        s.inputs(),
        s.behaviours(),
        s.lastKnown(),
        s.missing(),
        s.analysis());
  }

  @Test
  void a_plain_metric_is_told_by_what_it_counts() {
    Kpi kpi = Autumn.kpi("leads", "leads", Unit.COUNT, true, "People who came forward.");
    Goal goal =
        Autumn.goal(
            "leads",
            "Leads",
            "",
            "More",
            "Somebody",
            kpi,
            Goal.Direction.MORE,
            Map.of(),
            10,
            false);
    GoalScore score =
        new Autumn.GoalBuilder(goal)
            .months(60, 74)
            .targets()
            .input(
                new InputScore(
                    "leads",
                    Unit.COUNT,
                    Autumn.known("74"),
                    Autumn.known("60"),
                    Autumn.known("46"),
                    List.of(),
                    List.of()))
            .build();
    assertThat(new Methods(language(), Map.of()).of(score).origin())
        .isEqualTo("What it counts: People who came forward.");
  }

  @Test
  void the_last_page_lists_the_pages_that_are_left_out() {
    assertThat(PdfText.pages(Autumn.scorecard()).get(6))
        .contains(
            squeezed(
                "Left out, since nothing is known of it: the next four quarters, what was spent and"
                    + " what came back, customers, what people passed on and each network in its own"
                    + " words."));
  }

  @Test
  void actions_stand_by_their_day_and_then_as_written() {
    List<ActionView> actions =
        new ClosingPage(language(), Autumn.scorecard()).view(List.of(), 0).actions();
    assertThat(actions)
        .extracting(ActionView::by)
        .containsExactly("11 Nov", "12 Nov", "16 Nov", "20 Nov");
    assertThat(actions).extracting(ActionView::number).containsExactly(1, 2, 3, 4);
  }

  @Test
  void an_amount_is_not_parted_from_its_sign_at_the_end_of_a_line() {
    BreakPointsProvider ends =
        new LineEnds().getBreakPointsProvider("media +£674 now", "en", new EmptyStyle());
    assertThat(List.of(ends.next().getPosition(), ends.next().getPosition()))
        .containsExactly(6, 12);
  }

  @Test
  void a_number_is_not_parted_at_its_comma() {
    BreakPointsProvider ends =
        new LineEnds()
            .getBreakPointsProvider("finora +0,21, target 1.000 ora", "it", new EmptyStyle());
    assertThat(
            List.of(
                ends.next().getPosition(),
                ends.next().getPosition(),
                ends.next().getPosition(),
                ends.next().getPosition()))
        .containsExactly(7, 14, 21, 27);
  }

  @Test
  void without_decisions_their_panel_is_left_out() {
    List<String> pages = PdfText.pages(Autumn.scorecard(Autumn.goals(), Commentary.NONE));
    assertThat(pages.get(0))
        .doesNotContain(squeezed("What we need from you"))
        .contains(squeezed("What moved", "Prepared by Brightwater Studio for Alder Bikes"))
        .doesNotContain(squeezed("31 October 2026"));
  }

  @Test
  void a_client_without_goals_still_gets_two_pages() {
    assertThat(PdfText.pages(Autumn.scorecard(List.of(), Commentary.NONE))).hasSize(2);
  }

  static Stream<Arguments> papers() {
    return Stream.of(1, 3, 5, 6, 7, 8, 9, 14)
        .flatMap(count -> Stream.of(Paper.values()).map(paper -> Arguments.of(count, paper)));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void no_section_spills_over_and_no_page_is_nearly_empty(int count, Paper paper) {
    List<GoalScore> goals = new ArrayList<>();
    while (goals.size() < count) {
      goals.add(Autumn.goals().get(goals.size() % 5));
    }
    Scorecard card = Branded.on(paper, Autumn.scorecard(goals, Autumn.commentary()));
    List<Extent> extents = new PdfReport("A", Optional.empty(), card).typeset().extents();
    assertThat(extents).hasSize(count + 2);
    for (Extent extent : extents.subList(0, count + 1)) {
      assertThat(extent.pages())
          .as(extent.id())
          .isEqualTo(extent.id().equals("summary") && count > 8 ? 2 : 1);
      double page =
          extents.stream()
              .filter(other -> last(other) == last(extent))
              .mapToDouble(Extent::lastFill)
              .max()
              .orElseThrow();
      assertThat(page).as("page of " + extent.id()).isBetween(1 / 3.0, 1.0);
    }
  }

  /** The page that a section ends on, which another may end on too. */
  private static int last(Extent extent) {
    return extent.first() + extent.pages() - 1;
  }

  @Test
  void pages_have_the_size_of_the_paper() throws IOException {
    try (PdfReader reader = new PdfReader(PdfText.pdf(Autumn.scorecard()))) {
      // 210 by 297 mm
      assertThat(reader.getPageSize(1).getWidth()).isCloseTo(595.28f, within(0.05f));
      assertThat(reader.getPageSize(1).getHeight()).isCloseTo(841.89f, within(0.05f));
    }
    Scorecard letter = Branded.on(Paper.LETTER, Autumn.scorecard());
    try (PdfReader reader = new PdfReader(PdfText.pdf(letter))) {
      // 8.5 by 11 inches
      assertThat(reader.getPageSize(1).getWidth()).isCloseTo(612, within(0.05f));
      assertThat(reader.getPageSize(1).getHeight()).isCloseTo(792, within(0.05f));
    }
  }

  @Test
  void the_document_says_what_it_is() throws IOException {
    try (PdfReader reader = new PdfReader(PdfText.pdf(Autumn.scorecard()))) {
      Map<String, String> info = reader.getInfo();
      assertThat(info)
          .containsEntry("Title", "Alder Bikes, October 2026")
          .containsEntry("Author", "Brightwater Studio")
          .containsEntry("CreationDate", "D:20261105120000Z")
          .containsEntry("ModDate", "D:20261105120000Z");
      assertThat(reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString())
          .isEqualTo("en-GB");
      assertThat(SimpleBookmark.getBookmarkList(reader))
          .extracting(b -> b.get("Title"))
          .containsExactly(
              "Alder Bikes: October 2026",
              "1  Test rides booked",
              "2  Return on investment",
              "3  Answered in 30 minutes",
              "4  Net sentiment",
              "5  Workshop bookings",
              "Next steps and sources");
    }
  }

  @Test
  void every_font_is_embedded() throws IOException {
    try (PdfReader reader = new PdfReader(PdfText.pdf(Autumn.scorecard()))) {
      int fonts = 0;
      for (int i = 0; i < reader.getXrefSize(); i++) {
        PdfObject object = reader.getPdfObject(i);
        if (object instanceof PdfDictionary d
            && PdfName.FONTDESCRIPTOR.equals(d.get(PdfName.TYPE))) {
          assertThat(d.get(PdfName.FONTFILE2)).isNotNull();
          fonts++;
        }
      }
      assertThat(fonts).isEqualTo(2);
    }
  }

  @Test
  void the_same_month_gives_the_same_bytes_in_any_zone_and_language_of_the_machine() {
    byte[] first = PdfText.pdf(Autumn.scorecard());
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(PdfText.pdf(Autumn.scorecard())).isEqualTo(first);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist"));
      assertThat(PdfText.pdf(Autumn.scorecard())).isEqualTo(first);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void two_threads_give_the_same_bytes() throws Exception {
    byte[] first = PdfText.pdf(Autumn.scorecard());
    ClientReport report = new ClientReport("Brightwater Studio", Optional.empty());
    Callable<byte[]> write =
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          report.writePdf(Autumn.scorecard(), PdfText.WORKBOOK, out);
          return out.toByteArray();
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (Future<byte[]> bytes : threads.invokeAll(List.of(write, write, write, write))) {
        assertThat(bytes.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void another_month_has_another_file_id() {
    byte[] one = PdfText.pdf(Autumn.scorecard());
    byte[] other = PdfText.pdf(Autumn.scorecard(Autumn.goals(), Commentary.NONE));
    assertThat(trailer(one)).isNotEqualTo(trailer(other));
  }

  private static String trailer(byte[] pdf) {
    try (PdfReader reader = new PdfReader(pdf)) {
      return String.valueOf(reader.getTrailer().getAsArray(PdfName.ID));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_logo_stands_on_every_page_and_a_broken_one_is_told(@TempDir Path folder)
      throws IOException {
    Path logo = folder.resolve("logo.png");
    ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB), "png", logo.toFile());
    assertThat(new String(PdfText.pdf(withLogo(logo)), StandardCharsets.ISO_8859_1))
        .contains("/Subtype/Image");
    Files.writeString(logo, "not a picture");
    assertThatThrownBy(() -> PdfText.pdf(withLogo(logo)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("this image cannot be read");
    Files.delete(logo);
    assertThatThrownBy(() -> PdfText.pdf(withLogo(logo)))
        .hasMessageStartingWith("logo.png: the logo cannot be read: there is no such file");
  }

  private static Scorecard withLogo(Path logo) {
    return Branded.with(Branded.withLogo(logo), Autumn.scorecard());
  }

  @Test
  void nothing_is_printed() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream listening = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(listening);
      System.setErr(listening);
      PdfText.pdf(Autumn.scorecard());
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
