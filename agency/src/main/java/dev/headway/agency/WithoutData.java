package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.model.Scorecard;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what to put where for a goal that has no data. */
final class WithoutData {

  private final ClientFolder folder;
  private final Scorecard card;

  WithoutData(ClientFolder folder, Scorecard card) {
    this.folder = folder;
    this.card = card;
  }

  Problem tell(GoalLine goal) {
    TreeSet<String> missing = new TreeSet<>(goal.missing());
    Map<String, FilesThere.Silent> there = new FilesThere(folder, card).of(missing);
    missing.removeAll(there.keySet());
    String message = "the goal '" + goal.name() + "' has no data for " + card.month();
    String files = FilesThere.sentences(there.values());
    if (missing.isEmpty() && !there.isEmpty()) {
      return Problem.error(
          Place.of(folder.exportsLabel(card.month())),
          message + ": " + files,
          FilesThere.advice(there.values()));
    }
    return Problem.error(
        Place.of(folder.exportsLabel(card.month())),
        message
            + "; missing: "
            + (missing.isEmpty() ? "what its KPI is made of" : String.join(", ", missing))
            + (there.isEmpty() ? "" : "; and " + files),
        whatToPut(missing)
            + " (what customers said and did: into "
            + folder.label()
            + "/evidence.csv) and run again."
            + (there.isEmpty() ? "" : " " + FilesThere.advice(there.values()))
            + inTheNextMonth());
  }

  /** Where no export has ever held it, the goal's sources are not known, but its metrics are. */
  private String whatToPut(Set<String> missing) {
    Set<String> sources =
        card.sources().stream().map(source -> source.source().name()).collect(Collectors.toSet());
    List<String> metrics = missing.stream().filter(name -> !sources.contains(name)).toList();
    String into = " into " + folder.exportsLabel(card.month());
    return metrics.isEmpty()
        ? "Put the export that holds it" + into
        : "Put an export with "
            + metrics.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" and "))
            + into
            + "; docs/exports.md lists those"
            + kinds(metrics);
  }

  /** What the rows of such an export are, as the list of exports calls it. */
  private String kinds(List<String> metrics) {
    String kinds =
        card.client().inputs().values().stream()
            .map(input -> input.metric())
            .filter(metric -> metrics.contains(metric.name()))
            .map(metric -> "'" + metric.of().yamlName() + "'")
            .distinct()
            .sorted()
            .collect(Collectors.joining(" or "));
    return kinds.isEmpty() ? "" : " whose rows are " + kinds;
  }

  /** A download of November the 3rd, for October's report, is easily put into November's folder. */
  private String inTheNextMonth() {
    YearMonth next = card.month().plusMonths(1);
    return folder.months(new Problems()).contains(next)
        ? " There is "
            + folder.exportsLabel(next)
            + ", which is not read for "
            + card.month()
            + ": if the export lies there, move it."
        : "";
  }
}
