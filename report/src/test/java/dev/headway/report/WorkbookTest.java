package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headway.ingest.ExportFile;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Measures;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.Post;
import dev.headway.ingest.ReadFile;
import dev.headway.ingest.Story;
import dev.headway.ingest.Video;
import dev.headway.model.Scorecard;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Head;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {

  private static final byte[] FIXTURE = WorkbookFixture.workbook(WorkbookFixture.scorecard());

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static XSSFCell named(XSSFWorkbook workbook, String name) {
    CellReference at = new CellReference(workbook.getName(name).getRefersToFormula());
    return workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
  }

  @Test
  void the_sheets_stand_in_the_order_in_which_they_are_read() throws IOException {
    try (XSSFWorkbook workbook = open(FIXTURE)) {
      assertThat(workbook)
          .extracting(s -> s.getSheetName())
          .containsExactly(
              "Summary",
              "Goals",
              "History",
              "Data posts",
              "Data ads",
              "Data web visits",
              "Data leads",
              "Data deals",
              "Data questions",
              "Data mentions",
              "Data evidence",
              "Sources",
              "Definitions");
    }
  }

  @Test
  void stories_and_videos_stand_on_sheets_of_their_own() throws IOException {
    Post post = WorkbookFixture.post(2, "Tyres", Map.of("post_likes", new BigDecimal("7")));
    Fact story =
        new Story(
            post.origin(),
            "instagram",
            "alderbikes",
            "180",
            LocalDate.of(2026, 10, 15),
            "IG story",
            "Bells",
            "",
            new Measures(Map.of("story_replies", new BigDecimal("3"))));
    Fact video =
        new Video(
            post.origin(),
            "facebook",
            "Alder Bikes",
            "901",
            LocalDate.of(2026, 10, 16),
            "",
            "Bells, slowly",
            "",
            new Measures(Map.of("video_watch_minutes", new BigDecimal("20.5"))));
    byte[] bytes = WorkbookFixture.workbook(WorkbookFixture.scorecard(List.of(post, story, video)));
    try (XSSFWorkbook workbook = open(bytes)) {
      assertThat(workbook.getSheet("Data posts").getLastRowNum()).isEqualTo(1);
      assertThat(cells(workbook.getSheet("Data stories"), 1))
          .containsSequence("instagram", "alderbikes", "IG story", "Bells", "3.0");
      assertThat(cells(workbook.getSheet("Data videos"), 0)).contains("Video watch time");
      assertThat(cells(workbook.getSheet("Data videos"), 1))
          .containsSequence("facebook", "Alder Bikes", "", "Bells, slowly", "20.5");
    }
  }

  private static List<String> cells(XSSFSheet sheet, int row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < sheet.getRow(0).getLastCellNum(); i++) {
      XSSFCell cell = sheet.getRow(row).getCell(i);
      cells.add(
          cell == null
              ? ""
              : cell.getCellType() == CellType.NUMERIC
                  ? String.valueOf(cell.getNumericCellValue())
                  : cell.getStringCellValue());
    }
    return cells;
  }

  /** On a wanted change: look at target/workbook.txt and copy it over the golden file. */
  @Test
  void every_cell_is_as_it_was_agreed() throws IOException {
    String dump = WorkbookDump.of(FIXTURE);
    Files.writeString(Path.of("target/workbook.txt"), dump);
    Files.write(Path.of("target/workbook.xlsx"), FIXTURE);
    try (InputStream golden = WorkbookTest.class.getResourceAsStream("workbook.txt")) {
      assertThat(golden).isNotNull();
      assertThat(dump).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void what_a_metric_counts_is_told_in_the_clients_language() throws IOException {
    String dump = WorkbookDump.of(WorkbookFixture.workbook(WorkbookFixture.in(Locale.GERMANY)));
    assertThat(dump).contains("'Personen, die sich gemeldet haben.'");
    assertThat(dump).doesNotContain("People who came forward.");
  }

  /** A text of a format; what it names of the file is in no language. */
  @Test
  void why_a_file_is_left_alone_is_told_in_the_clients_language() throws IOException {
    TemplateFiles files = new TemplateFiles(Optional.empty());
    Wording german = Wording.ofWorkbook(files, Locale.GERMANY);
    ExportFile file = new ExportFile("exports/2026-10/a.csv", Optional.empty(), 1, "00");
    assertThat(reason(new ReadFile.Ignored("the zip is empty"), file, german))
        .isEqualTo("das ZIP-Archiv ist leer");
    assertThat(
            reason(
                new ReadFile.Ignored("its title is of no table that is known", "'Earnings'"),
                file,
                german))
        .isEqualTo("ihr Titel gehört zu keiner bekannten Tabelle: 'Earnings'");
    assertThat(reason(new ReadFile.Ignored("an agency's own words"), file, german))
        .isEqualTo("an agency's own words");
  }

  private static String reason(ReadFile.Ignored outcome, ExportFile file, Wording words) {
    return WorkbookSources.file(new ReadFile(file, outcome), words).reason();
  }

  private static DefinedMetrics defined(String metric) {
    return new DefinedMetrics(
        cells(Locale.GERMANY), List.of(MetricCatalogue.standard().find(metric).orElseThrow()));
  }

  /** The client is on no network, and its visits broke for everybody. */
  @Test
  void breaks_of_networks_that_a_client_is_not_on_are_not_listed() {
    assertThat(defined("post_saves").breaks().rows()).isEmpty();
    assertThat(defined("visits").breaks().rows()).hasSize(1);
  }

  private static WorkbookCells cells(Locale language) {
    Scorecard card = WorkbookFixture.in(language);
    TemplateFiles files = new TemplateFiles(Optional.empty());
    return new WorkbookCells(
        card,
        Wording.ofWorkbook(files, language),
        Language.of(Wording.ofReport(files, language), card.client()),
        new WorkbookNames());
  }

  @Test
  void what_changed_in_a_metric_is_told_in_the_clients_language() {
    DefinedMetrics saves = defined("post_saves");
    assertThat(saves.broken(saves.used().get(0), saves.used().get(0).breaks().get(0)).cells())
        .extracting(cell -> cell.value().value())
        .containsExactly(
            "Saves",
            "X",
            "Lesezeichen stehen nur in den neueren Exporten.",
            "2024-06 \u2013 2024-11",
            "begann");
  }

  @Test
  void tables_in_which_nothing_would_stand_are_named_below_the_others() {
    WorkbookCells cells = cells(Locale.UK);
    List<Head> heads = List.of(PlainCells.textHead("Channel"), PlainCells.numberHead("Cost"));
    List<Block> blocks =
        Stream.of("September", "October", "Year")
            .map(
                title ->
                    Block.of(
                        title,
                        List.of(),
                        heads,
                        List.of(
                            PlainCells.row(
                                PlainCells.text("Social"),
                                title.equals("October")
                                    ? PlainCells.count(3)
                                    : PlainCells.text("not exported"))),
                        List.of()))
            .toList();
    WorkbookSection section = cells.section("return", "", blocks);
    assertThat(section.blocks()).extracting(Block::title).containsExactly("October");
    assertThat(section.leftOut())
        .isEqualTo("Tables that are left out, since nothing would stand in them: September; Year.");
  }

  @Test
  void recalculation_gives_the_values_that_stand_there() throws IOException {
    try (XSSFWorkbook workbook = open(FIXTURE)) {
      XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
      int formulas = 0;
      for (var sheet : workbook) {
        for (var row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              formulas++;
              same(cell, evaluator);
            }
          }
        }
      }
      assertThat(formulas).isGreaterThan(60);
    }
  }

  private static void same(Cell cell, XSSFFormulaEvaluator evaluator) {
    var value = evaluator.evaluate(cell);
    String where = cell.getSheet().getSheetName() + " " + cell.getAddress();
    assertThat(value.getCellType()).as(where).isEqualTo(cell.getCachedFormulaResultType());
    switch (value.getCellType()) {
      case NUMERIC ->
          assertThat(value.getNumberValue())
              .as(where)
              .isCloseTo(cell.getNumericCellValue(), within(1e-9));
      case STRING ->
          assertThat(value.getStringValue()).as(where).isEqualTo(cell.getStringCellValue());
      default -> assertThat(value.getErrorValue()).as(where).isEqualTo(cell.getErrorCellValue());
    }
  }

  @Test
  void another_target_changes_delta_and_verdict_on_both_sheets() throws IOException {
    try (XSSFWorkbook workbook = open(FIXTURE)) {
      assertThat(named(workbook, "goal_test_rides_verdict").getStringCellValue())
          .isEqualTo("on track");
      named(workbook, "goal_test_rides_target").setCellValue(100);
      named(workbook, "goal_answered_in_time_target").setCellValue(0.85);
      XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
      evaluator.evaluateAll();
      XSSFSheet summary = workbook.getSheet("Summary");
      // 68 - 100 = -32, more than twice 10.
      assertThat(summary.getRow(7).getCell(3).getNumericCellValue()).isEqualTo(-32);
      assertThat(summary.getRow(7).getCell(9).getStringCellValue()).isEqualTo("behind");
      assertThat(summary.getRow(9).getCell(9).getStringCellValue()).isEqualTo("ahead");
    }
  }

  @Test
  void a_missing_input_is_not_available_and_never_zero() throws IOException {
    try (XSSFWorkbook workbook = open(FIXTURE)) {
      XSSFCell input = named(workbook, "workshop_bookings");
      assertThat(input.getCellFormula()).isEqualTo("NA()");
      assertThat(input.getErrorCellString()).isEqualTo("#N/A");
      assertThat(named(workbook, "goal_workshop_bookings_actual").getStringCellValue())
          .isEqualTo("n/a");
      assertThat(named(workbook, "goal_workshop_bookings_verdict").getStringCellValue())
          .isEqualTo("no data");
      assertThat(WorkbookDump.of(FIXTURE).lines().filter(l -> l.contains("Workshop bookings")))
          .noneMatch(l -> l.contains("  0"));
    }
  }

  @Test
  void an_input_of_two_goals_stands_in_one_cell_and_the_other_refers_to_it() throws IOException {
    byte[] bytes =
        WorkbookFixture.workbook(
            WorkbookFixture.scorecard(
                List.of(
                    WorkbookFixture.testRides(),
                    WorkbookFixture.bookings(),
                    WorkbookFixture.testRides(),
                    WorkbookFixture.bookings()),
                List.of()));
    try (XSSFWorkbook workbook = open(bytes)) {
      assertThat(named(workbook, "goal_test_rides_2_actual").getNumericCellValue()).isEqualTo(68);
      named(workbook, "test_rides").setCellValue(80);
      new XSSFFormulaEvaluator(workbook).evaluateAll();
      assertThat(named(workbook, "goal_test_rides_actual").getNumericCellValue()).isEqualTo(80);
      assertThat(named(workbook, "goal_test_rides_2_actual").getNumericCellValue()).isEqualTo(80);
      assertThat(named(workbook, "goal_workshop_bookings_2_actual").getStringCellValue())
          .isEqualTo("n/a");
    }
  }

  /** A cleared target is missing, and missing is never zero. */
  @Test
  void a_cleared_target_gives_no_verdict_and_no_difference() throws IOException {
    try (XSSFWorkbook workbook = open(FIXTURE)) {
      for (String goal : List.of("goal_test_rides", "goal_answered_in_time")) {
        named(workbook, goal + "_target").setBlank();
        new XSSFFormulaEvaluator(workbook).evaluateAll();
        assertThat(named(workbook, goal + "_verdict").getStringCellValue()).isEqualTo("too early");
      }
      XSSFSheet summary = workbook.getSheet("Summary");
      assertThat(summary.getRow(7).getCell(2).getStringCellValue()).isEqualTo("n/a");
      assertThat(summary.getRow(7).getCell(3).getStringCellValue()).isEqualTo("n/a");
      assertThat(summary.getRow(7).getCell(4).getStringCellValue()).isEqualTo("n/a");
    }
  }

  @Test
  void a_changed_target_shows_in_the_months_beside_it() throws IOException {
    try (XSSFWorkbook workbook = open(FIXTURE)) {
      named(workbook, "goal_test_rides_target").setCellValue(100);
      new XSSFFormulaEvaluator(workbook).evaluateAll();
      String last = workbook.getName("goal_test_rides_history_target").getRefersToFormula();
      CellReference end = new CellReference(last.substring(last.lastIndexOf(':') + 1));
      XSSFCell cell = workbook.getSheet("Goals").getRow(end.getRow()).getCell(end.getCol());
      assertThat(cell.getNumericCellValue()).isEqualTo(100);
    }
  }

  @Test
  void what_the_scorecard_withholds_is_words_and_no_formula() throws IOException {
    try (XSSFWorkbook workbook = open(FIXTURE)) {
      XSSFCell change = workbook.getSheet("Summary").getRow(10).getCell(5);
      assertThat(change.getCellType()).isEqualTo(CellType.STRING);
      assertThat(change.getStringCellValue()).isEqualTo("part of a month");
    }
  }

  @Test
  void a_measure_that_a_post_lacks_is_an_empty_cell_and_a_measured_zero_is_zero()
      throws IOException {
    try (XSSFWorkbook workbook = open(FIXTURE)) {
      XSSFSheet posts = workbook.getSheet("Data posts");
      assertThat(posts.getRow(0).getCell(5).getStringCellValue()).isEqualTo("Comments");
      assertThat(posts.getRow(1).getCell(5).getNumericCellValue()).isZero();
      assertThat(posts.getRow(2).getCell(5)).isNull();
      assertThat(posts.getTables().get(0).getArea().formatAsString()).isEqualTo("A1:K3");
    }
  }

  @Test
  void every_sheet_is_printed_one_page_wide_with_its_titles_on_every_page() throws IOException {
    try (XSSFWorkbook workbook = open(FIXTURE)) {
      for (Sheet each : workbook) {
        XSSFSheet sheet = (XSSFSheet) each;
        String name = sheet.getSheetName();
        assertThat(sheet.getFitToPage()).as(name).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).as(name).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).as(name).isEqualTo((short) 0);
        assertThat(sheet.getRepeatingRows()).as(name).isNotNull();
        assertThat(workbook.getPrintArea(workbook.getSheetIndex(sheet))).as(name).isNull();
      }
      XSSFSheet posts = workbook.getSheet("Data posts");
      assertThat(posts.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(posts.getPrintSetup().getLandscape()).isTrue();
    }
  }

  /** Across, few columns would be printed in large letters, on many pages. */
  @Test
  void data_of_few_columns_is_printed_upright() throws IOException {
    try (XSSFWorkbook workbook = open(FIXTURE)) {
      for (Sheet sheet : workbook) {
        if (sheet.getSheetName().startsWith("Data ")) {
          double width = 0;
          for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
            width += sheet.getColumnWidth(column) / 256.0;
          }
          assertThat(sheet.getPrintSetup().getLandscape())
              .as(sheet.getSheetName() + ", " + width)
              .isEqualTo(width > 120);
        }
      }
    }
  }

  /** Who filters or sorts a table would be stopped by them. */
  @Test
  void no_cells_of_tables_are_merged_where_files_and_their_sums_are_listed() throws IOException {
    try (XSSFWorkbook workbook = open(FIXTURE)) {
      // The sentence on top goes over all columns.
      assertThat(workbook.getSheet("Sources").getMergedRegions())
          .allMatch(merged -> merged.getLastRow() == 2);
      assertThat(workbook.getSheet("Data posts").getMergedRegions()).isEmpty();
    }
  }

  @Test
  void the_same_scorecard_gives_the_same_bytes_in_every_zone_and_language() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Map<String, String> machines =
          Map.of(
              "ar-EG-u-nu-arab", "Pacific/Kiritimati",
              "th-TH-u-ca-buddhist", "America/St_Johns",
              "en-US", "Pacific/Pago_Pago");
      for (Map.Entry<String, String> machine : machines.entrySet()) {
        Locale.setDefault(Locale.forLanguageTag(machine.getKey()));
        TimeZone.setDefault(TimeZone.getTimeZone(machine.getValue()));
        assertThat(WorkbookFixture.workbook(WorkbookFixture.scorecard())).isEqualTo(FIXTURE);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void several_threads_get_the_same_bytes() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<byte[]> one = () -> WorkbookFixture.workbook(WorkbookFixture.scorecard());
      for (var done : two.invokeAll(List.of(one, one, one, one))) {
        assertThat(done.get()).isEqualTo(FIXTURE);
      }
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void hostile_text_stays_text() throws IOException {
    List<String> texts =
        List.of(
            "=HYPERLINK(\"https://evil.example\",\"Free bike\")",
            "+1+cmd|' /C calc'!A0",
            "bell\u0007 null\u0000 end",
            "_x0041_ is no A",
            "<&>\"']]>",
            "🚲".repeat(20_000),
            "x".repeat(40_000));
    List<Fact> facts = new ArrayList<>();
    texts.forEach(t -> facts.add(WorkbookFixture.post(facts.size() + 2, t, Map.of())));
    try (XSSFWorkbook workbook = open(WorkbookFixture.workbook(WorkbookFixture.scorecard(facts)))) {
      XSSFSheet posts = workbook.getSheet("Data posts");
      List<String> read = new ArrayList<>();
      for (int i = 1; i <= texts.size(); i++) {
        XSSFCell cell = posts.getRow(i).getCell(4);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        read.add(cell.getStringCellValue());
      }
      assertThat(read.subList(0, 2)).isEqualTo(texts.subList(0, 2));
      assertThat(read.get(2)).isEqualTo("bell\uFFFD null\uFFFD end");
      assertThat(read.get(3)).isEqualTo(texts.get(3));
      assertThat(read.get(4)).isEqualTo(texts.get(4));
      assertThat(read.get(5)).hasSize(32_767).endsWith("🚲…");
      assertThat(read.get(6)).hasSize(32_767).endsWith("x…");
    }
  }
}
