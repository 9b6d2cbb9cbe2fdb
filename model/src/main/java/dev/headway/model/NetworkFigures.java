package dev.headway.model;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Metric;
import dev.headway.ingest.NetworkExports;
import java.time.YearMonth;

/** What a network counts itself, or the reason why that is not known. */
final class NetworkFigures {

  private final YearMonth month;
  private final InputFigures inputs;
  private final NetworkExports exports = NetworkExports.standard();

  NetworkFigures(YearMonth month, InputFigures inputs) {
    this.month = month;
    this.inputs = inputs;
  }

  /**
   * The value in a month, as it may stand beside the report's.
   *
   * @param input of that network alone
   */
  Figure of(String network, Input input, YearMonth each) {
    Figure figure = inputs.beside(input, each, month);
    if (figure instanceof Figure.Missing missing) {
      return Figure.missing(why(network, input.metric(), each, missing.why()));
    }
    // Whom two posts reached, or two days, may be the same people.
    boolean adds = input.metric().kind() != Metric.Kind.UNIQUE;
    return adds || FactGroup.count(inputs.facts().taken(input, each)) < 2
        ? figure
        : Figure.missing(Absence.DOES_NOT_ADD_UP);
  }

  /** What a network's exports can hold is missing since it was not exported, and not for good. */
  private Absence why(String network, Metric metric, YearMonth each, Absence found) {
    boolean isAway = found == Absence.NOT_EXPORTED || found == Absence.NOT_OFFERED;
    boolean isOwn = metric.of() == FactKind.POST || metric.of() == FactKind.ACCOUNT_DAY;
    if (!isAway || !isOwn) {
      return found;
    }
    boolean ended =
        metric
            .until(network)
            .filter(until -> until.latest().isBefore(each.plusMonths(1).atDay(1)))
            .isPresent();
    return exports.canHold(network, metric.id()) && !ended
        ? Absence.NOT_EXPORTED
        : Absence.NOT_OFFERED;
  }
}
