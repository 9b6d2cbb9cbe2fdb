package dev.headway.agency;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.Origin;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.model.Findings;
import dev.headway.model.Input;
import dev.headway.model.MissingColumn;
import dev.headway.model.SourceScore;
import dev.headway.model.UnlikelyZero;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a scorecard found that somebody should look at.
 *
 * @param inputs the client's, by their names in formulas
 */
record FindingProblems(ClientFolder folder, YearMonth month, Map<String, Input> inputs) {

  List<Problem> of(Findings findings) {
    List<Problem> problems = new ArrayList<>();
    findings.withoutAmount().forEach(origin -> problems.add(withoutAmount(origin)));
    findings.missingColumns().forEach(column -> problems.add(missingColumn(column)));
    findings.unlikelyZeros().forEach(zero -> problems.add(unlikely(zero)));
    findings.openEnds().forEach(source -> problems.add(openEnd(source)));
    findings.mixedDefinitions().stream().map(new MixedFigures(folder)::tell).forEach(problems::add);
    return problems;
  }

  private Problem unlikely(UnlikelyZero zero) {
    return Problem.warning(
        Place.of(folder.exportsLabel(month)),
        "'"
            + zero.input()
            + "' counts nothing in "
            + month
            + " where about "
            + zero.usual().setScale(0, RoundingMode.HALF_UP).toPlainString()
            + " a month are usual, so it is not taken for a zero",
        "Look whether a form, a stage or another word was renamed there, or an export is cut. If"
            + " there really was none, say so in client.yaml:   downloads: {zeros: {"
            + zero.input()
            + ": ["
            + month
            + "]}}");
  }

  private Problem openEnd(SourceScore source) {
    int last = month.lengthOfMonth();
    while (source.missingDays().contains(last)) {
      last--;
    }
    return Problem.warning(
        Place.of(folder.exportsLabel(month)),
        "'"
            + source.source().name()
            + "' tells of no day after "
            + month.atDay(Math.max(1, last))
            + ", so "
            + month
            + " counts as a part and its goals cannot be judged",
        "If the month was over when it was downloaded, say so in client.yaml:   downloads:"
            + " {afterMonthEnd: yes}   Else download it again.");
  }

  private Problem withoutAmount(Origin origin) {
    return Problem.warning(
        Place.of(folder.label() + "/" + origin.file().path(), origin.line()),
        "this row has no amount, so it is not in the sum of money that a goal uses",
        "Enter the amount where the export comes from, and download it again.");
  }

  private Problem missingColumn(MissingColumn missing) {
    return Problem.warning(
        Place.of(folder.label() + "/" + missing.file().path()),
        "this file has no column that tells '"
            + missing.column()
            + "', so '"
            + missing.input()
            + "' is not known from it, which is not zero",
        isAnswer(missing.input())
            ? "If the question was worded anew, add the new words in client.yaml under"
                + "   surveys: questions:   beside the old ones."
            : "Download it again with that column; docs/exports.md names it for each export.");
  }

  private boolean isAnswer(String input) {
    return Optional.ofNullable(inputs.get(input))
        .filter(asked -> asked.metric().of() == FactKind.ANSWER)
        .isPresent();
  }
}
