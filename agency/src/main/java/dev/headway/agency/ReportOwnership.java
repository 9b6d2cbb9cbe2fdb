package dev.headway.agency;

import dev.headway.agency.delivery.Ownership;
import dev.headway.report.ClientReport;
import java.time.YearMonth;
import java.util.Optional;

/** Whose a report is, as reports say it themselves. */
final class ReportOwnership implements Ownership {

  @Override
  public Optional<byte[]> workbook(byte[] pdf, String client, YearMonth month) {
    return ClientReport.workbook(pdf, client, month);
  }

  @Override
  public boolean isLocked(byte[] pdf, String client, YearMonth month) {
    return ClientReport.isLocked(pdf, client, month);
  }
}
