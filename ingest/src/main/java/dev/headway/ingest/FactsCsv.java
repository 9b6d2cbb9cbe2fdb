package dev.headway.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The facts as CSV, for other tools: one row for each fact and metric, in a form that others may
 * rely on. docs/facts.md describes it.
 */
public final class FactsCsv {

  private static final List<String> HEADER =
      List.of(
          "fact",
          "source",
          "network",
          "account",
          "id",
          "date",
          "channel",
          "campaign",
          "metric",
          "value",
          "currency",
          "text",
          "file",
          "line");

  /** The metrics of a kind of fact that a file can tell. */
  private record Telling(FactKind kind, Set<String> exported) {}

  private final MetricCatalogue catalogue = MetricCatalogue.standard();
  private final Map<Telling, List<Metric>> metrics = new HashMap<>();
  private final CSVPrinter printer;

  private FactsCsv(CSVPrinter printer) {
    this.printer = printer;
  }

  /**
   * Begins a table.
   *
   * @param target takes it as text, with CRLF between rows; not closed here
   * @throws IOException when the target does
   */
  public static FactsCsv begin(Appendable target) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEADER.toArray(new String[0])).get();
    return new FactsCsv(new CSVPrinter(target, format));
  }

  /** Writes the rows of a fact. */
  public void write(ToldFact told) throws IOException {
    Fact fact = told.fact();
    Telling telling = new Telling(fact.kind(), told.exported());
    for (Metric metric : metrics.computeIfAbsent(telling, this::metrics)) {
      if (!(fact instanceof AccountDay day) || day.metric().equals(metric.id())) {
        printer.printRecord(row(fact, told.source(), metric));
      }
    }
  }

  /** In the catalogue's order. */
  private List<Metric> metrics(Telling telling) {
    return catalogue.ids().stream()
        .filter(telling.exported()::contains)
        .flatMap(id -> catalogue.find(id).stream())
        .filter(metric -> metric.of() == telling.kind())
        .filter(metric -> !dependsOnClient(metric))
        .toList();
  }

  /** What a won deal is, and what is in time, says the client's file and not the export. */
  private static boolean dependsOnClient(Metric metric) {
    return (metric.condition() == Metric.Condition.WON && metric.tally() == Metric.Tally.EACH)
        || metric.condition() == Metric.Condition.ANSWERED_IN_TIME;
  }

  private static List<String> row(Fact fact, Source source, Metric metric) {
    return List.of(
        fact.kind().yamlName(),
        source.id(),
        fact.facet(Facet.NETWORK).orElse(""),
        fact.facet(Facet.ACCOUNT).orElse(""),
        id(fact),
        date(fact.period()),
        fact.facet(Facet.CHANNEL).orElse(""),
        fact.facet(Facet.CAMPAIGN).orElse(""),
        metric.id(),
        value(fact, metric).map(BigDecimal::toPlainString).orElse(""),
        currency(fact, metric),
        text(fact),
        fact.origin().file().path(),
        String.valueOf(fact.origin().line()));
  }

  private static Optional<BigDecimal> value(Fact fact, Metric metric) {
    return metric.tally() == Metric.Tally.VALUE
        ? fact.measures().of(metric.id())
        : Optional.of(counts(fact, metric) ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  private static boolean counts(Fact fact, Metric metric) {
    boolean narrowed =
        metric.where().entrySet().stream()
            .allMatch(w -> fact.facet(w.getKey()).filter(w.getValue()::equals).isPresent());
    return narrowed && meets(fact, metric.condition());
  }

  private static boolean meets(Fact fact, Metric.Condition condition) {
    if (!(fact instanceof Conversation talk)) {
      return true;
    }
    return switch (condition) {
      case ALWAYS -> true;
      case ANSWERED -> talk.firstAnswer().isPresent();
      case SOLVED -> talk.solved().isPresent();
      case RATED -> talk.satisfied().isPresent();
      case SATISFIED -> talk.satisfied().orElse(false);
      case WON, ANSWERED_IN_TIME -> false;
    };
  }

  private static String date(Period period) {
    return period.first().equals(period.last())
        ? period.first().toString()
        : period.first() + "/" + period.last();
  }

  private static String id(Fact fact) {
    if (fact instanceof Published published) {
      return published.id();
    }
    if (fact instanceof Lead lead) {
      return lead.id();
    }
    if (fact instanceof Sale sale) {
      return sale.id();
    }
    if (fact instanceof Conversation talk) {
      return talk.id();
    }
    if (fact instanceof Answer answer) {
      return answer.id();
    }
    if (fact instanceof Mention mention) {
      return mention.link();
    }
    return fact instanceof AdSpend spend ? spend.part() : "";
  }

  private static String currency(Fact fact, Metric metric) {
    if (metric.unit() != Metric.Unit.MONEY) {
      return "";
    }
    if (fact instanceof Sale sale) {
      return sale.currency().getCurrencyCode();
    }
    return fact instanceof AdSpend spend ? spend.currency().getCurrencyCode() : "";
  }

  private static String text(Fact fact) {
    if (fact instanceof Published published) {
      return published.text();
    }
    if (fact instanceof Mention mention) {
      return mention.text();
    }
    if (fact instanceof Evidence evidence) {
      return evidence.words();
    }
    if (fact instanceof Answer answer) {
      return answer.text();
    }
    if (fact instanceof Lead lead) {
      return lead.form();
    }
    if (fact instanceof Sale sale) {
      return sale.stage();
    }
    return fact instanceof WebVisits visits ? visits.source() : "";
  }
}
