package dev.headway.report;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.ingest.Post;
import dev.headway.ingest.Story;
import dev.headway.ingest.Video;
import dev.headway.model.Client;
import dev.headway.report.view.WorkbookView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes facts into tables: one for each kind that occurs. */
final class WorkbookFacts {

  private static final List<FactKind> ORDER =
      List.of(
          FactKind.POST,
          FactKind.STORY,
          FactKind.VIDEO,
          FactKind.AD_SPEND,
          FactKind.WEB_VISITS,
          FactKind.LEAD,
          FactKind.SALE,
          FactKind.CONVERSATION,
          FactKind.MENTION,
          FactKind.EVIDENCE,
          FactKind.ACCOUNT_DAY,
          FactKind.ANSWER);

  private final WorkbookFactColumns columns;
  private final Wording words;
  private final int longest;

  /**
   * Makes tables of facts.
   *
   * @param longest the rows after which a table goes on in another: a sheet ends at row 1,048,576
   */
  WorkbookFacts(Client client, Wording words, MetricCatalogue metrics, int longest) {
    this.columns = new WorkbookFactColumns(client, words, metrics);
    this.words = words;
    this.longest = longest;
  }

  /** The tables, by the names that {@code <data>} uses. */
  Map<String, WorkbookTable<?>> tables(WorkbookTally tally) {
    Map<String, WorkbookTable<?>> tables = new LinkedHashMap<>();
    for (FactKind kind : ORDER) {
      int all = tally.rows(kind);
      for (int from = 0; from < all; from += longest) {
        String name = kind.yamlName();
        tables.put(
            from == 0 ? name : name + "-" + (from / longest + 1),
            table(kind, from, Math.min(longest, all - from), tally));
      }
    }
    return tables;
  }

  /** A table of the kind. */
  WorkbookTable<?> table(FactKind kind, int from, int rows, WorkbookTally tally) {
    Set<String> measured = tally.measured(kind);
    return switch (kind) {
      case POST -> new WorkbookTable<Post>(kind, from, rows, columns.published(measured));
      case STORY -> new WorkbookTable<Story>(kind, from, rows, columns.published(measured));
      case VIDEO -> new WorkbookTable<Video>(kind, from, rows, columns.published(measured));
      case AD_SPEND -> new WorkbookTable<>(kind, from, rows, columns.adSpend(measured, tally));
      case WEB_VISITS -> new WorkbookTable<>(kind, from, rows, columns.visits(measured));
      case LEAD -> new WorkbookTable<>(kind, from, rows, columns.leads(measured));
      case SALE -> new WorkbookTable<>(kind, from, rows, columns.sales(measured, tally));
      case CONVERSATION -> new WorkbookTable<>(kind, from, rows, columns.conversations());
      case MENTION -> new WorkbookTable<>(kind, from, rows, columns.mentions(measured));
      case EVIDENCE -> new WorkbookTable<>(kind, from, rows, columns.evidence(measured));
      case ACCOUNT_DAY -> new WorkbookTable<>(kind, from, rows, columns.accountDays(measured));
      case ANSWER -> new WorkbookTable<>(kind, from, rows, columns.answers(measured));
    };
  }

  /** The tables, as a template sees them. */
  List<WorkbookView.Table> views(Map<String, WorkbookTable<?>> tables) {
    return tables.entrySet().stream().map(t -> view(t.getKey(), t.getValue())).toList();
  }

  private WorkbookView.Table view(String source, WorkbookTable<?> table) {
    double width = table.columns().stream().mapToDouble(WorkbookTable.Column::width).sum();
    return new WorkbookView.Table(source, sheet(source), table.rows(), width);
  }

  /** The name of a table's sheet. */
  String sheet(String source) {
    String kind = source.replaceAll("-[0-9]+$", "");
    return words.say("sheet." + kind)
        + (source.equals(kind) ? "" : " " + source.substring(kind.length() + 1));
  }
}
