package dev.headway.report;

import dev.headway.report.view.WorkbookSection;
import java.util.List;
import java.util.Optional;

/**
 * The sheets that tell what the PDF's pages tell, with all their numbers.
 *
 * @param shown those of which something is known
 * @param missing the keys of the others
 */
record WorkbookSections(List<WorkbookSection> shown, List<String> missing) {

  /** Copies the lists. */
  WorkbookSections {
    shown = List.copyOf(shown);
    missing = List.copyOf(missing);
  }

  private record Sheet(String key, Optional<WorkbookSection> section) {}

  static WorkbookSections of(WorkbookCells cells) {
    List<Sheet> all =
        List.of(
            new Sheet("history", new HistorySheet(cells).section()),
            new Sheet("quarters", new QuartersSheet(cells).section()),
            new Sheet("channels", new ChannelsSheet(cells).section()),
            new Sheet("return", new ReturnSheet(cells).section()),
            new Sheet("customers", new CustomersSheet(cells).section()),
            new Sheet("content", new ContentSheet(cells).section()),
            new Sheet("evidence", new EvidenceSheet(cells).section()),
            new Sheet("definitions", new DefinitionsSheet(cells).section()));
    return new WorkbookSections(
        all.stream().map(Sheet::section).flatMap(Optional::stream).toList(),
        all.stream().filter(s -> s.section().isEmpty()).map(Sheet::key).toList());
  }

  /** The key of the words for a sheet's name. */
  static String sheet(String key) {
    return key.equals("evidence") ? "sheet.evidence-log" : "sheet." + key;
  }
}
