package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headway.ingest.Fact;
import dev.headway.ingest.Lead;
import dev.headway.ingest.Origin;
import dev.headway.model.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Inputs as sums over the rows, in the fixture's month with 68 test rides from social. */
class WorkbookSumsTest {

  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
  private static final LocalDate YEAR_BEFORE = LocalDate.of(2025, 10, 15);

  private static List<Fact> leads(int count, LocalDate day, String form) {
    List<Fact> leads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Origin origin = new Origin(WorkbookFixture.CRM, leads.size() + 2);
      leads.add(new Lead(origin, day + "-" + i, day, WorkbookFixture.SOCIAL, form, "new"));
    }
    return leads;
  }

  /** 68 in October, 64 in September, 41 a year before: what the fixture's goal says. */
  private static List<Fact> testRides(int october) {
    List<Fact> facts = new ArrayList<>(leads(october, OCTOBER, "Test ride Leeds"));
    facts.addAll(leads(64, SEPTEMBER, "TEST RIDE YORK"));
    facts.addAll(leads(41, YEAR_BEFORE, "Test ride Leeds"));
    facts.addAll(leads(9, OCTOBER, "Newsletter"));
    return facts;
  }

  private static Scorecard card(List<Fact> facts) {
    return WorkbookFixture.scorecard(List.of(WorkbookFixture.testRides()), facts);
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static XSSFCell named(XSSFWorkbook workbook, String name) {
    CellReference at = new CellReference(workbook.getName(name).getRefersToFormula());
    return workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
  }

  @Test
  void an_input_is_the_sum_of_its_rows_and_follows_them() throws IOException {
    try (XSSFWorkbook workbook = open(WorkbookFixture.workbook(card(testRides(68))))) {
      XSSFCell input = named(workbook, "test_rides");
      assertThat(input.getCellFormula())
          .isEqualTo(
              "COUNTIFS(data_lead[Created],\">=\"&report_month,"
                  + "data_lead[Created],\"<\"&EDATE(report_month,1),"
                  + "data_lead[Group],\"social\",data_lead[Form],\"Test ride*\")");
      XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
      assertThat(evaluator.evaluate(input).getNumberValue()).isEqualTo(68);
      assertThat(evaluator.evaluate(named(workbook, "test_rides_previous")).getNumberValue())
          .isEqualTo(64);
      assertThat(evaluator.evaluate(named(workbook, "test_rides_last_year")).getNumberValue())
          .isEqualTo(41);
      // The first lead came by another form after all.
      workbook.getSheet("Data leads").getRow(1).createCell(6).setCellValue("Newsletter");
      XSSFFormulaEvaluator again = new XSSFFormulaEvaluator(workbook);
      assertThat(again.evaluate(named(workbook, "goal_test_rides_actual")).getNumberValue())
          .isEqualTo(67);
    }
  }

  @Test
  void rows_that_come_to_something_else_than_the_scorecard_make_no_formula() throws IOException {
    try (XSSFWorkbook workbook = open(WorkbookFixture.workbook(card(testRides(67))))) {
      XSSFCell input = named(workbook, "test_rides");
      assertThat(input.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(input.getNumericCellValue()).isEqualTo(68);
      // The other months are what their rows say.
      assertThat(named(workbook, "test_rides_previous").getCellType()).isEqualTo(CellType.FORMULA);
    }
  }

  @Test
  void what_was_told_before_facts_are_told_anew_is_void() throws IOException {
    Scorecard card = card(testRides(68));
    ClientReport report = new ClientReport("Harbour & Co", java.util.Optional.empty());
    FactSource kept = FactSource.of(card.exports().facts());
    FactSource anew =
        new FactSource() {
          @Override
          public <T extends Consumer<Fact>> T tell(Supplier<T> takers) {
            card.exports().facts().subList(0, 3).forEach(takers.get());
            T taker = takers.get();
            card.exports().facts().forEach(taker);
            return taker;
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookTally tally = kept.tell(() -> report.tally(card.client(), card.month()));
    report.writeWorkbook(card, tally, anew, out);
    assertThat(out.toByteArray()).isEqualTo(WorkbookFixture.workbook(card));
  }

  @Test
  void exports_that_change_while_they_are_read_stop_the_workbook() throws IOException {
    Scorecard card = card(testRides(68));
    ClientReport report = new ClientReport("Harbour & Co", java.util.Optional.empty());
    WorkbookTally tally =
        FactSource.of(card.exports().facts()).tell(() -> report.tally(card.client(), card.month()));
    FactSource fewer = FactSource.of(card.exports().facts().subList(0, 10));
    // 68 + 64 + 41 + 9 = 182.
    assertThatThrownBy(() -> report.writeWorkbook(card, tally, fewer, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("of 182 rows of data 10 came when they were read again");
  }

  /** More rows than wait for their turn as they are: they are compressed meanwhile. */
  @Test
  void a_hundred_thousand_rows_and_more_all_arrive() throws IOException {
    byte[] bytes = WorkbookFixture.workbook(card(leads(100_100, OCTOBER, "Test ride Leeds")));
    int rows = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (part.contains("100099</t>")) {
          rows = part.split("<row ", -1).length - 1;
        }
      }
    }
    // With the header.
    assertThat(rows).isEqualTo(100_101);
  }
}
