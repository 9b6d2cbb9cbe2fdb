package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Whose a report is, by what lies in it. */
class PdfOwnerTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @Test
  void a_report_is_its_clients_of_its_month_alone_and_gives_its_workbook() {
    byte[] pdf = PdfText.pdf(Autumn.scorecard());
    String client = Autumn.scorecard().client().id();

    assertThat(ClientReport.workbook(pdf, client, OCTOBER)).hasValue(PdfText.WORKBOOK);
    assertThat(ClientReport.workbook(pdf, client + "-2", OCTOBER)).isEmpty();
    assertThat(ClientReport.workbook(pdf, client, OCTOBER.minusMonths(1))).isEmpty();
  }

  @Test
  void what_is_no_report_is_nobodys() {
    assertThat(
            ClientReport.workbook(
                "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8), "acme", OCTOBER))
        .isEmpty();
    assertThat(ClientReport.workbook(new byte[0], "acme", OCTOBER)).isEmpty();
  }
}
