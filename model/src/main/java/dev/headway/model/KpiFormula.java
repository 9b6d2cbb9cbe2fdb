package dev.headway.model;

import dev.headway.ingest.Metric;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formula of a KPI: as somebody writes it, and as it is understood afterwards. */
final class KpiFormula {

  private KpiFormula() {}

  /**
   * Reads what somebody wrote, and tells what is wrong with it.
   *
   * @param text as written
   * @param unit that of the KPI
   * @param place where it stands
   * @param names what a name stands for; empty where somebody has been told that it is not known
   * @param problems takes what is wrong
   */
  static Optional<Expression> read(
      String text,
      Metric.Unit unit,
      Place place,
      Function<String, Optional<Measured>> names,
      Problems problems) {
    try {
      Optional<Measured> formula =
          FormulaParser.parse(text, (word, column) -> names.apply(word), FormulaLimit.WRITTEN);
      if (formula.isPresent()) {
        // With the formulas of other KPIs in it, it may have become too large.
        understood(formula.get().expression().excel(), name -> Dimension.ANY);
      }
      return formula
          .filter(found -> fits(found.dimension(), unit, place, problems))
          .map(Measured::expression);
    } catch (FormulaException e) {
      problems.add(e.at(place));
      return Optional.empty();
    }
  }

  /** Whether a formula may be told in the unit; an error where it may not. */
  private static boolean fits(
      Dimension dimension, Metric.Unit unit, Place place, Problems problems) {
    if (dimension.units().contains(unit)) {
      return true;
    }
    String units =
        dimension.units().stream().map(KpiFormula::word).collect(Collectors.joining(" or "));
    problems.error(
        place,
        "the formula yields " + dimension.words() + ", and the unit of the KPI is " + word(unit),
        "Write   unit: " + units + "   or change the formula.");
    return false;
  }

  private static String word(Metric.Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  /** The formula of a KPI that was read before: its names are all inputs. */
  static Expression of(Kpi kpi) {
    return of(kpi, name -> Dimension.ANY).expression();
  }

  /** The same with what it is counted in; where the formula leaves that open, the unit says it. */
  static Measured of(Kpi kpi, Function<String, Dimension> dimensions) {
    Measured measured;
    try {
      measured = understood(kpi.excel(), dimensions);
    } catch (FormulaException e) {
      throw new IllegalArgumentException(kpi.excel(), e);
    }
    return measured.dimension().isKnown() || kpi.unit() == Metric.Unit.RATIO
        ? measured
        : new Measured(measured.expression(), Dimension.of(kpi.unit()));
  }

  private static Measured understood(String excel, Function<String, Dimension> dimensions)
      throws FormulaException {
    BiFunction<String, Integer, Optional<Measured>> names =
        (name, column) ->
            Optional.of(new Measured(new Expression.Name(name), dimensions.apply(name)));
    return FormulaParser.parse(excel, names, FormulaLimit.WHOLE).orElseThrow();
  }
}
