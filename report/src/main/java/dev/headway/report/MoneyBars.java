package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.Figure;
import dev.headway.report.view.ChangeView;
import dev.headway.report.view.ReturnView.BarsView;
import dev.headway.report.view.ReturnView.MoneyRow;
import dev.headway.report.view.ReturnView.MoneyView;
import dev.headway.report.view.ReturnView.Stretch;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Bars of what was spent and of what came back, side by side, as long for a pound of the one as for
 * a pound of the other.
 */
final class MoneyBars {

  /** The width of the drawing in points: how wide a text is does not follow the scale. */
  private static final double WIDTH = 326;

  private static final double PER_CHARACTER = 4.9;
  private static final double GAP = 6;
  private static final double LEAST_PART = 0.36;

  private final Language language;
  private final YearMonth month;
  private final List<MoneyLine> lines;
  private final double room;
  private final double perUnit;
  private final double spentZero;
  private final double backZero;
  private final double backAt;

  MoneyBars(Language language, YearMonth month, List<MoneyLine> lines) {
    this.language =
        language.beside(
            lines.stream()
                .flatMap(l -> Stream.of(l.spent(), l.back()))
                .flatMap(MoneyLine.Amount::figures));
    this.month = month;
    this.lines = lines;
    this.room =
        (lines.stream()
                        .flatMap(l -> Stream.of(l.spent(), l.back()))
                        .filter(amount -> amount.words().isEmpty())
                        .mapToInt(amount -> label(amount).length())
                        .max()
                        .orElse(0)
                    * PER_CHARACTER
                + GAP)
            / WIDTH;
    double spentFrom = least(MoneyLine::spent);
    double backFrom = least(MoneyLine::back);
    double spent = most(MoneyLine::spent) - spentFrom;
    double back = most(MoneyLine::back) - backFrom;
    double part = spent + back == 0 ? 0.5 : spent / (spent + back);
    this.backAt = Math.max(LEAST_PART, Math.min(1 - LEAST_PART, part));
    double gap = GAP / WIDTH;
    this.perUnit =
        DoubleStream.of((backAt - gap - room) / spent, (1 - backAt - room) / back)
            .filter(Double::isFinite)
            .min()
            .orElse(0);
    this.spentZero = -spentFrom * perUnit;
    this.backZero = backAt - backFrom * perUnit;
  }

  private double least(Function<MoneyLine, MoneyLine.Amount> of) {
    return Math.min(0, values(of).min().orElse(0));
  }

  private double most(Function<MoneyLine, MoneyLine.Amount> of) {
    return Math.max(0, values(of).max().orElse(0));
  }

  private DoubleStream values(Function<MoneyLine, MoneyLine.Amount> of) {
    return lines.stream()
        .map(of)
        .flatMap(MoneyLine.Amount::figures)
        .filter(Figure::isKnown)
        .mapToDouble(figure -> ReturnFigures.value(figure).doubleValue());
  }

  /** The bars; empty where no line has an amount. */
  Optional<MoneyView> view(String more) {
    if (values(MoneyLine::spent).findAny().isEmpty()
        && values(MoneyLine::back).findAny().isEmpty()) {
      return Optional.empty();
    }
    boolean plan =
        lines.stream().anyMatch(l -> l.back().plan().isKnown() || l.spent().plan().isKnown());
    boolean lastYear =
        lines.stream()
            .flatMap(l -> Stream.of(l.back(), l.spent()))
            .map(MoneyLine.Amount::lastYear)
            .anyMatch(f -> f.isWhole() && ReturnFigures.value(f).signum() != 0);
    boolean planned = lines.stream().anyMatch(l -> l.back().plan().isKnown());
    YearMonth before = month.minusYears(1);
    String changeHead =
        planned
            ? language.say("return.againstPlan")
            : lines.stream().anyMatch(l -> l.back().lastYear().isWhole())
                ? language.say("return.against", "month", language.dates().shortMonthYear(before))
                : "";
    return Optional.of(
        new MoneyView(
            spentZero,
            backZero,
            backAt,
            language.dates().monthYear(month),
            language.dates().monthYear(before),
            lastYear,
            plan,
            changeHead,
            lines.stream().map(line -> row(line, planned, !changeHead.isEmpty())).toList(),
            more));
  }

  private MoneyRow row(MoneyLine line, boolean planned, boolean compared) {
    return new MoneyRow(
        line.name(),
        line.note(),
        bars(line.spent(), spentZero, backAt - GAP / WIDTH - spentZero),
        bars(line.back(), backZero, 1 - backZero),
        compared ? change(line.back(), planned) : new ChangeView("", "", true));
  }

  /** Where there is no amount in the month, nothing is compared with it. */
  private ChangeView change(MoneyLine.Amount back, boolean planned) {
    Figure base = planned ? back.plan() : back.lastYear();
    if (!back.actual().isKnown() || !base.isKnown()) {
      return new ChangeView("", "", true);
    }
    boolean whole = back.actual().isWhole() && base.isWhole();
    String delta = language.delta(back.actual(), base, Unit.MONEY);
    return new ChangeView(delta, "", !whole);
  }

  private BarsView bars(MoneyLine.Amount amount, double zero, double width) {
    boolean words = !amount.words().isEmpty() || !amount.actual().isKnown();
    double end = Math.max(0, ReturnFigures.value(amount.actual()).doubleValue()) * perUnit;
    String text =
        words
            ? Headlines.cut(label(amount), (int) (width * WIDTH / PER_CHARACTER * 1.15))
            : label(amount);
    return new BarsView(
        zero,
        stretch(amount.actual(), zero),
        stretch(amount.plan(), zero),
        // A part of a month would look as if it could be compared.
        Optional.of(amount.lastYear())
            .filter(Figure::isWhole)
            .flatMap(figure -> stretch(figure, zero)),
        zero + end + GAP / WIDTH,
        text,
        words,
        words(amount));
  }

  /** What is drawn beside the amount, which stands above the bars as text. */
  private String words(MoneyLine.Amount amount) {
    ChartWords words = new ChartWords(language, Unit.MONEY);
    List<String> values = new ArrayList<>();
    if (amount.plan().isKnown()) {
      values.add(words.value(language.say("label.returnPlan"), words.figure(amount.plan())));
    }
    if (amount.lastYear().isWhole()) {
      values.add(words.value(month.minusYears(1), amount.lastYear()));
    }
    return values.isEmpty()
        ? ""
        : words.of(
            language.dates().shortMonthYear(month),
            Stream.concat(Stream.of(label(amount)), values.stream()));
  }

  private String label(MoneyLine.Amount amount) {
    return amount.words().isEmpty() ? language.figure(amount.actual(), Unit.MONEY) : amount.words();
  }

  private Optional<Stretch> stretch(Figure figure, double zero) {
    if (!(figure instanceof Figure.Known known) || known.value().signum() == 0) {
      return Optional.empty();
    }
    BigDecimal value = known.value();
    double length = value.abs().doubleValue() * perUnit;
    return Optional.of(new Stretch(value.signum() < 0 ? zero - length : zero, length));
  }
}
