package dev.headway.report;

import dev.headway.ingest.Channel;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.model.Client;
import dev.headway.model.ExchangeRate;
import dev.headway.report.WorkbookTable.Column;
import dev.headway.report.WorkbookTable.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers the columns of a table, with their words. */
final class WorkbookColumns<F extends Fact> {

  /** What the key of a metric's column begins with. */
  static final String MEASURE = "measure:";

  /** What the key of a column begins with that has a metric's amounts in the client's currency. */
  static final String CONVERTED = "converted:";

  private final Wording words;
  private final Set<String> headers = new HashSet<>();
  private final List<Column<F>> columns = new ArrayList<>();

  WorkbookColumns(Wording words) {
    this.words = words;
  }

  /** Text; an empty one leaves the cell empty. */
  WorkbookColumns<F> text(String key, double width, Function<F, String> of) {
    return add(
        key,
        words.say("column." + key),
        width,
        "",
        f -> Optional.of(of.apply(f)).filter(t -> !t.isEmpty()).map(Value.Text::new));
  }

  /** A day. */
  WorkbookColumns<F> day(String key, Function<F, LocalDate> of) {
    return maybeDay(key, f -> Optional.of(of.apply(f)));
  }

  /** A day that not every fact has. */
  WorkbookColumns<F> maybeDay(String key, Function<F, Optional<LocalDate>> of) {
    return add(key, words.say("column." + key), 12, "date", f -> of.apply(f).map(Value.Day::new));
  }

  /** Any other value. */
  WorkbookColumns<F> value(
      String key, double width, String format, Function<F, Optional<? extends Value>> of) {
    return add(key, words.say("column." + key), width, format, of);
  }

  /** Where a visit, lead or sale came from. */
  WorkbookColumns<F> channel(Function<F, Channel> of) {
    return text("channel", 17, f -> of.apply(f).id())
        .text("group", 13, f -> of.apply(f).group())
        .text("network", 12, f -> of.apply(f).network().orElse(""));
  }

  /** A column for each metric that some fact has; the others leave its cell empty. */
  WorkbookColumns<F> measures(Set<String> measured, MetricCatalogue metrics) {
    Stream.concat(
            metrics.ids().stream().filter(measured::contains),
            measured.stream().filter(id -> !metrics.ids().contains(id)).sorted())
        .forEach(id -> measure(id, metrics.find(id)));
    return this;
  }

  private void measure(String id, Optional<Metric> metric) {
    String header = header(id, metric);
    add(
        MEASURE + id,
        header,
        wide(header),
        isMoney(metric) ? "amount" : "measure",
        f -> amount(f, id));
  }

  /** For numbers, and for a name on two lines with room for the button of the filter beside it. */
  private static double wide(String header) {
    int word = Stream.of(header.split(" ", -1)).mapToInt(String::length).max().orElse(0);
    return Math.max(11, Math.max(word + 4.0, header.length() / 2.0 + 6));
  }

  private String header(String id, Optional<Metric> metric) {
    return words.find("metric." + id).or(() -> metric.map(Metric::name)).orElse(id);
  }

  private static boolean isMoney(Optional<Metric> metric) {
    return metric.map(Metric::unit).filter(Metric.Unit.MONEY::equals).isPresent();
  }

  /** The amounts again, in the client's currency; empty where no rate is written for one. */
  WorkbookColumns<F> converted(Set<String> measured, MetricCatalogue metrics, Client client) {
    metrics.ids().stream()
        .filter(id -> measured.contains(id) && isMoney(metrics.find(id)))
        .forEach(id -> converted(id, metrics.find(id), client));
    return this;
  }

  private void converted(String id, Optional<Metric> metric, Client client) {
    String header =
        words.say(
            "column.converted",
            "what",
            header(id, metric),
            "currency",
            client.currency().getCurrencyCode());
    add(
        CONVERTED + id,
        header,
        wide(header),
        "amount",
        f ->
            inCurrencyOf(client, f, id).map(BigDecimal::stripTrailingZeros).map(Value.Amount::new));
  }

  /**
   * What was measured of a fact, money in the client's currency, as the scorecard converts it: by
   * the latest rate at the fact's last day or before it. Empty where nothing was measured, or no
   * rate is written.
   */
  static Optional<BigDecimal> inCurrencyOf(Client client, Fact fact, String metric) {
    return fact.measures()
        .of(metric)
        .flatMap(
            amount ->
                WorkbookTally.currency(fact)
                    .filter(own -> !own.equals(client.currency()))
                    .map(own -> rate(own, fact, client).map(rate -> amount.multiply(rate.rate())))
                    .orElse(Optional.of(amount)));
  }

  private static Optional<ExchangeRate> rate(Currency own, Fact fact, Client client) {
    return client.rates().at(own, client.currency(), fact.period().last());
  }

  private Optional<Value.Amount> amount(F fact, String id) {
    return fact.measures().of(id).map(BigDecimal::stripTrailingZeros).map(Value.Amount::new);
  }

  /** The columns so far, and where each fact was read. */
  List<Column<F>> withOrigin() {
    text("file", 36, f -> f.origin().file().path());
    value(
        "line",
        8,
        "line",
        f -> Optional.of(new Value.Amount(BigDecimal.valueOf(f.origin().line()))));
    return List.copyOf(columns);
  }

  private WorkbookColumns<F> add(
      String key,
      String header,
      double width,
      String format,
      Function<F, Optional<? extends Value>> of) {
    String free = header;
    for (int n = 2; !headers.add(free.toLowerCase(Locale.ROOT)); n++) {
      free = header + " (" + n + ")";
    }
    columns.add(new Column<>(key, free, width, format, of));
    return this;
  }
}
