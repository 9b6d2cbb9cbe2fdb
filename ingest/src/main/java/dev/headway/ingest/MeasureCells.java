package dev.headway.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was measured in one table's rows. Lives as long as its table is read. */
final class MeasureCells {

  /** Read once, since tables have many metrics. */
  private static final MetricCatalogue METRICS = MetricCatalogue.standard();

  /**
   * Counts that networks give in fractions, since they share one conversion between several ads.
   */
  private static final Set<String> SHARED = Set.of("ad_conversions", "ad_leads", "key_events");

  /** A metric that the table has a column for. */
  private static final class Measured {
    private final String metric;
    private final NumberStyle numbers;
    private final int[] columns;
    private final int[] less;
    private final Scale scale;
    private final Optional<Pattern> zero;
    private final int[] zeroAt;
    private final boolean isWhole;

    Measured(String metric, MetricColumn column, int[] columns, HeaderIndex header) {
      this.metric = metric;
      this.numbers = column.numbers();
      this.scale = column.scale();
      this.columns = columns;
      this.less = header.columns(column.less());
      this.zero = column.zeroWhere().map(Format.Mark::matches);
      this.isWhole =
          !SHARED.contains(metric)
              && METRICS.find(metric).filter(m -> m.unit() == Metric.Unit.COUNT).isPresent();
      this.zeroAt = header.columns(column.zeroWhere().map(Format.Mark::folded).orElse(List.of()));
    }

    /** The last of its columns that holds the text. */
    int column(String text, Row row) {
      int column = columns[0];
      for (int other : columns) {
        column = row.cell(other).equals(text) ? other : column;
      }
      return column;
    }

    boolean isZero(Row row) {
      return zero.isPresent()
          && Arrays.stream(zeroAt).anyMatch(at -> zero.get().matcher(row.cell(at)).matches());
    }
  }

  private final Measured[] metrics;
  private final String[] ids;
  private final HeaderIndex header;
  private final NothingWords missing;

  /**
   * The cells of a table.
   *
   * @param metrics how each metric stands there, by its id
   * @param header the table's
   * @param missing what stands for "not measured" beside the empty cell
   */
  MeasureCells(Map<String, MetricColumn> metrics, HeaderIndex header, Set<String> missing) {
    this.header = header;
    this.missing = new NothingWords(missing);
    List<Measured> found = new ArrayList<>();
    metrics.forEach(
        (id, metric) -> {
          int[] columns = header.columns(metric.folded());
          if (columns.length > 0) {
            found.add(new Measured(id, metric, columns, header));
          }
        });
    this.metrics = found.toArray(new Measured[0]);
    this.ids = found.stream().map(measured -> measured.metric).toArray(String[]::new);
  }

  /** All that was measured in a row. */
  Measures of(Row row) throws RowRefused {
    @Nullable BigDecimal[] values = new BigDecimal[metrics.length];
    boolean any = false;
    for (int i = 0; i < metrics.length; i++) {
      String text = row.firstFilled(metrics[i].columns, missing);
      if (!text.isEmpty()) {
        values[i] = of(number(text, row, metrics[i]), metrics[i], row);
        any = true;
      }
    }
    return any ? new Measures(new MeasureMap(ids, values)) : Measures.none();
  }

  /** In the metric's unit, and without what is taken off, such as what was refunded. */
  private BigDecimal of(BigDecimal value, Measured metric, Row row) throws RowRefused {
    if (metric.isZero(row)) {
      return BigDecimal.ZERO;
    }
    BigDecimal left = value;
    for (int column : metric.less) {
      String text = row.cell(column);
      if (!text.isEmpty() && !missing.has(text)) {
        left = left.subtract(number(column, row, metric.numbers));
      }
    }
    return metric.scale.of(left);
  }

  private BigDecimal number(String text, Row row, Measured metric) throws RowRefused {
    Optional<BigDecimal> number =
        metric
            .numbers
            .parse(text)
            .or(() -> MoneyText.of(text).flatMap(money -> metric.numbers.parse(money.number())));
    if (number.isPresent() && !(metric.isWhole && isThousands(text, metric))) {
      return number.get();
    }
    int column = metric.column(text, row);
    if (number.isPresent()) {
      throw new RowRefused(
              "the column '"
                  + Excerpt.of(header.written(column))
                  + "' has '"
                  + Excerpt.of(text)
                  + "', which is no whole number as the network writes it, and probably "
                  + text.replace(".", ""),
              RowRefused.DOWNLOAD_AGAIN,
              false)
          .at(column);
    }
    return number(header.written(column), column, text, metric.numbers);
  }

  /** Whether a count has a point where thousands have one: read on, it would be a thousandth. */
  private static boolean isThousands(String text, Measured metric) {
    return metric.numbers != NumberStyle.POINT_GROUPS && NumberStyle.isGrouped(text, '.');
  }

  private BigDecimal number(int column, Row row, NumberStyle style) throws RowRefused {
    String text = row.cell(column);
    Optional<BigDecimal> number = style.parse(text);
    return number.isPresent() ? number.get() : number(header.written(column), column, text, style);
  }

  /** Whether the row has nothing in the metric's column. */
  boolean isEmpty(String metric, Row row) {
    return Arrays.stream(metrics)
        .filter(m -> m.metric.equals(metric))
        .allMatch(m -> row.firstFilled(m.columns, missing).isEmpty());
  }

  /** Whether a number stands in one of their columns. */
  boolean hasNumber(Row row) {
    for (Measured metric : metrics) {
      for (int column : metric.columns) {
        if (NumberStyle.isNumber(row.cell(column))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Refuses a row whose number may be one with a point between thousands, or before decimals. */
  void refuseGrouped(String metric, Row row) throws RowRefused {
    for (Measured measured : metrics) {
      String text = row.firstFilled(measured.columns, missing);
      if (measured.metric.equals(metric)
          && measured.numbers != NumberStyle.POINT_GROUPS
          && NumberStyle.isGrouped(text, '.')) {
        int column = measured.column(text, row);
        throw new RowRefused(
                "the column '"
                    + Excerpt.of(header.written(column))
                    + "' has "
                    + text
                    + ", whose point may stand between thousands or before decimals",
                "Download the file with the tool set to English, or say in a file of formats/ how"
                    + " its numbers are written.",
                false)
            .at(column);
      }
    }
  }

  /** The amount that stands in the metric's column, if its currency stands beside it. */
  Optional<MoneyText> money(String metric, Row row) {
    return Arrays.stream(metrics)
        .filter(m -> m.metric.equals(metric))
        .findFirst()
        .flatMap(m -> MoneyText.of(row.firstFilled(m.columns, missing)));
  }

  /** The currency that the name of the metric's column ends in. */
  Optional<String> currencyOf(String metric) {
    return Arrays.stream(metrics)
        .filter(m -> m.metric.equals(metric))
        .findFirst()
        .flatMap(m -> header.code(m.columns[0]));
  }

  /**
   * The number that a cell of the column holds.
   *
   * @param at where the column stands, from 0; -1 where the table has none
   */
  static BigDecimal number(String column, int at, String text, NumberStyle style)
      throws RowRefused {
    return style
        .parse(text)
        .orElseThrow(
            () ->
                new RowRefused(
                        "the column '"
                            + Excerpt.of(column)
                            + "' has '"
                            + Excerpt.of(text)
                            + "', which is not a number like "
                            + style.example(),
                        RowRefused.DOWNLOAD_AGAIN,
                        false)
                    .at(at));
  }
}
