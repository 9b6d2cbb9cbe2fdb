package dev.headway.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out whether a table writes a point or a comma before decimals, where files differ in that:
 * a spreadsheet in another language may have saved it. It has, too, where semicolons or tabs stand
 * between the cells and all numbers can be read with a comma before decimals, one of them in no
 * other way. {@code 1,234} is two numbers: counts are whole, and columns that are not read tell,
 * too; where nothing tells, the file is refused.
 */
final class NumbersAlike {

  private static final MetricCatalogue METRICS = MetricCatalogue.standard();

  /** No number is longer. */
  private static final int LONGEST = 80;

  private final TableReader.Table table;
  private final boolean respelt;
  private final BitSet read = new BitSet();
  private final BitSet counts = new BitSet();
  private final Way point = new Way(NumberStyle.COMMA_GROUPS, '.');
  private final Way comma = new Way(NumberStyle.POINT_GROUPS, ',');
  private Optional<String> unclear = Optional.empty();
  private boolean isPlain = true;

  private NumbersAlike(TableReader.Table table, boolean respelt) {
    this.table = table;
    this.respelt = respelt;
    table.format().metrics().forEach(this::look);
  }

  /** What speaks against one way of writing. */
  private static final class Way {
    private final NumberStyle style;
    private final char decimal;
    private boolean fits = true;
    private boolean countsAreWhole = true;
    private boolean fitsOthers = true;

    Way(NumberStyle style, char decimal) {
      this.style = style;
      this.decimal = decimal;
    }
  }

  /**
   * The table, of whose numbers it is known how they are written.
   *
   * @throws FileRefused when that cannot be known
   */
  static TableReader.Table settle(TableReader.Table table, char delimiter, Rows.Source source)
      throws IOException, FileRefused {
    NumbersAlike alike = new NumbersAlike(table, delimiter != ',');
    return alike.read.isEmpty() ? table : alike.settled(source);
  }

  private void look(String id, MetricColumn metric) {
    if (isOpen(metric)) {
      boolean isCount =
          METRICS.find(id).filter(m -> Objects.equals(m.unit(), Metric.Unit.COUNT)).isPresent();
      for (List<String> names : List.of(metric.folded(), metric.less())) {
        for (int column : table.header().columns(names)) {
          read.set(column);
          counts.set(column, isCount);
        }
      }
    }
  }

  private boolean isOpen(MetricColumn metric) {
    return metric.numbers() == NumberStyle.EITHER
        || (respelt && metric.numbers() != NumberStyle.POINT_GROUPS);
  }

  private TableReader.Table settled(Rows.Source source) throws IOException, FileRefused {
    try (Rows rows = source.open()) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        for (int i = 0; i < row.get().cells().size(); i++) {
          look(i, row.get().cell(i));
        }
      }
    }
    NumberStyle style = style();
    Map<String, MetricColumn> metrics = new LinkedHashMap<>(table.format().metrics());
    metrics.replaceAll((id, metric) -> written(metric, style));
    Format format = table.format().measured(metrics);
    return new TableReader.Table(table.file(), format, (Format.Read) format.use(), table.header());
  }

  /** Numbers of which the format knows how the network writes them are no less known now. */
  private MetricColumn written(MetricColumn metric, NumberStyle style) {
    boolean isOpen =
        style == NumberStyle.POINT_GROUPS ? isOpen(metric) : metric.numbers() == NumberStyle.EITHER;
    return isOpen ? metric.written(style) : metric;
  }

  private void look(int column, String cell) {
    if (cell.length() > LONGEST || NumberStyle.isShortWhole(cell)) {
      return; // no number, or the same in every way of writing
    }
    String text = MoneyText.of(cell).map(MoneyText::number).orElse(cell);
    if (!NumberStyle.isNumber(text)) {
      return;
    }
    Optional<BigDecimal> withPoint = look(point, column, text);
    Optional<BigDecimal> withComma = look(comma, column, text);
    if (read.get(column)) {
      isPlain &= NumberStyle.PLAIN.parse(text).isPresent();
      boolean both = withPoint.isPresent() && withComma.isPresent();
      if (both && !withPoint.equals(withComma)) {
        unclear = unclear.or(() -> Optional.of(text));
      }
    }
  }

  private Optional<BigDecimal> look(Way way, int column, String text) {
    Optional<BigDecimal> number = way.style.parse(text);
    way.fitsOthers &= number.isPresent();
    if (read.get(column)) {
      way.fits &= number.isPresent();
      // Nobody writes three decimals behind a count, be they zeros.
      boolean isWhole =
          number.filter(n -> n.scale() > 0).isEmpty() && !NumberStyle.isGrouped(text, way.decimal);
      way.countsAreWhole &= isWhole || !counts.get(column);
    }
    return number;
  }

  private NumberStyle style() throws FileRefused {
    if (!point.fits && !comma.fits) {
      return NumberStyle.PLAIN; // each row that has none is told
    }
    if (point.fits != comma.fits) {
      return (point.fits ? point : comma).style;
    }
    if (unclear.isEmpty()) {
      return point.style;
    }
    if (point.countsAreWhole != comma.countsAreWhole) {
      return (point.countsAreWhole ? point : comma).style;
    }
    if (point.fitsOthers != comma.fitsOthers) {
      return (point.fitsOthers ? point : comma).style;
    }
    if (isPlain && !(respelt && isAsked())) {
      return NumberStyle.PLAIN; // as the network writes them
    }
    throw new FileRefused(
        0,
        "has numbers such as '"
            + Excerpt.of(unclear.get())
            + "', which can be read in two ways, and none that tells in which",
        RowRefused.DOWNLOAD_AGAIN);
  }

  /** Whether the format knows that a spreadsheet may have saved the file. */
  private boolean isAsked() {
    return table.format().metrics().values().stream()
        .anyMatch(metric -> metric.numbers() == NumberStyle.EITHER);
  }
}
