package dev.headway.report;

import dev.headway.ingest.Channel;
import dev.headway.ingest.Fact;
import dev.headway.ingest.Metric;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.report.WorkbookTable.Column;
import dev.headway.report.WorkbookTable.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers the columns of a table, with their words. */
final class WorkbookColumns<F extends Fact> {

  private final Wording words;
  private final Set<String> headers = new HashSet<>();
  private final List<Column<F>> columns = new ArrayList<>();

  WorkbookColumns(Wording words) {
    this.words = words;
  }

  /** Text; an empty one leaves the cell empty. */
  WorkbookColumns<F> text(String key, double width, Function<F, String> of) {
    return add(
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
    return add(words.say("column." + key), 12, "date", f -> of.apply(f).map(Value.Day::new));
  }

  /** Any other value. */
  WorkbookColumns<F> value(
      String key, double width, String format, Function<F, Optional<? extends Value>> of) {
    return add(words.say("column." + key), width, format, of);
  }

  /** Where a visit, lead or sale came from. */
  WorkbookColumns<F> channel(Function<F, Channel> of) {
    return text("channel", 17, f -> of.apply(f).id())
        .text("group", 13, f -> of.apply(f).group())
        .text("network", 12, f -> of.apply(f).network().orElse(""));
  }

  /** A column for each metric that some fact has; the others leave its cell empty. */
  WorkbookColumns<F> measures(List<F> facts, MetricCatalogue metrics) {
    Set<String> measured = new TreeSet<>();
    facts.forEach(f -> measured.addAll(f.measures().metrics()));
    Stream.concat(
            metrics.ids().stream().filter(measured::contains),
            measured.stream().filter(id -> !metrics.ids().contains(id)))
        .forEach(id -> measure(id, metrics.find(id)));
    return this;
  }

  private void measure(String id, Optional<Metric> metric) {
    String header = words.find("metric." + id).or(() -> metric.map(Metric::name)).orElse(id);
    boolean money = metric.map(Metric::unit).filter(Metric.Unit.MONEY::equals).isPresent();
    add(
        header,
        Math.max(11, header.length() + 4.0),
        money ? "amount" : "measure",
        f -> amount(f, id));
  }

  private Optional<Value.Amount> amount(F fact, String id) {
    return fact.measures().of(id).map(BigDecimal::stripTrailingZeros).map(Value.Amount::new);
  }

  /** The columns so far, and where each fact was read. */
  List<Column<F>> withOrigin() {
    text("file", 44, f -> f.origin().file().path());
    value(
        "line",
        8,
        "line",
        f -> Optional.of(new Value.Amount(BigDecimal.valueOf(f.origin().line()))));
    return List.copyOf(columns);
  }

  private WorkbookColumns<F> add(
      String header, double width, String format, Function<F, Optional<? extends Value>> of) {
    String free = header;
    for (int n = 2; !headers.add(free.toLowerCase(Locale.ROOT)); n++) {
      free = header + " (" + n + ")";
    }
    columns.add(new Column<>(free, width, format, of));
    return this;
  }
}
