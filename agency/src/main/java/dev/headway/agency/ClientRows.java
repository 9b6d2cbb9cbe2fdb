package dev.headway.agency;

import dev.headway.ingest.ExportRequest;
import dev.headway.ingest.Exports;
import dev.headway.ingest.Fact;
import dev.headway.report.FactSource;
import dev.headway.report.WorkbookTally;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A client's facts for the workbook, which lists them all: they are read again from the exports
 * while it is written, since a large client's do not fit into memory.
 *
 * @param tally what was counted when they were first read
 * @param request what to read
 */
record ClientRows(WorkbookTally tally, ExportRequest request) implements FactSource {

  @Override
  public <T extends Consumer<Fact>> T tell(Supplier<T> takers) {
    return Exports.take(request, takers).by();
  }
}
