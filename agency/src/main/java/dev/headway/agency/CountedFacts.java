package dev.headway.agency;

import dev.headway.ingest.Fact;
import dev.headway.model.FactGathering;
import dev.headway.report.WorkbookTally;
import java.util.function.Consumer;

/**
 * Takes facts for a scorecard and for a workbook, so that they are read once for both.
 *
 * @param gathering what the scorecard asks for
 * @param tally what the workbook has to know before it lists them
 */
record CountedFacts(FactGathering gathering, WorkbookTally tally) implements Consumer<Fact> {

  @Override
  public void accept(Fact fact) {
    gathering.accept(fact);
    tally.accept(fact);
  }
}
