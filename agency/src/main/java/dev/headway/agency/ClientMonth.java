package dev.headway.agency;

import dev.headway.ingest.ExportRequest;
import dev.headway.ingest.Exports;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.model.Client;
import dev.headway.model.ClientFile;
import dev.headway.model.Commentary;
import dev.headway.model.FactGathering;
import dev.headway.model.GatheredFacts;
import dev.headway.model.GoalScore;
import dev.headway.model.Recipient;
import dev.headway.model.Scorecard;
import dev.headway.report.ClientReport;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A client's month, read and computed, before anything is written.
 *
 * @param folder the client's
 * @param month the month
 * @param file empty when it could not be read
 * @param scorecard empty when the client's file could not be read
 * @param rows what a workbook needs to list the client's facts; empty where none is written
 * @param problems what was wrong so far
 */
record ClientMonth(
    ClientFolder folder,
    YearMonth month,
    Optional<ClientFile> file,
    Optional<Scorecard> scorecard,
    Optional<ClientRows> rows,
    List<Problem> problems) {

  /** Reads and computes; the scorecard's exports hold no facts. */
  static ClientMonth read(ClientFolder folder, RunRequest request, KnownNames names) {
    return read(folder, request, names, ClientMonth::handedOn);
  }

  /** The same, with what a workbook needs to list all facts; they are read again for that. */
  static ClientMonth forReport(
      ClientFolder folder, RunRequest request, KnownNames names, ClientReport report) {
    return read(
        folder,
        request,
        names,
        (exports, client, month) -> counted(exports, client, month, report));
  }

  /** The same, with the facts. */
  static ClientMonth withFacts(ClientFolder folder, RunRequest request, KnownNames names) {
    return read(folder, request, names, ClientMonth::kept);
  }

  /** How facts come from exports into what a scorecard asks for. */
  private interface Gathering {
    Gathered gather(ExportRequest exports, Client client, YearMonth month);
  }

  /**
   * What came of it.
   *
   * @param facts put together
   * @param exports the files, and the facts where they are kept
   * @param rows what a workbook needs to list them; empty where none is written
   */
  private record Gathered(FactGathering facts, Exports exports, Optional<ClientRows> rows) {}

  private static Gathered handedOn(ExportRequest request, Client client, YearMonth month) {
    Exports.Taken<FactGathering> taken =
        Exports.take(request, () -> new FactGathering(client, month));
    return new Gathered(taken.by(), taken.exports(), Optional.empty());
  }

  private static Gathered counted(
      ExportRequest request, Client client, YearMonth month, ClientReport report) {
    Exports.Taken<CountedFacts> taken =
        Exports.take(
            request,
            () -> new CountedFacts(new FactGathering(client, month), report.tally(client, month)));
    return new Gathered(
        taken.by().gathering(),
        taken.exports(),
        Optional.of(new ClientRows(taken.by().tally(), request)));
  }

  private static Gathered kept(ExportRequest request, Client client, YearMonth month) {
    Exports exports = Exports.read(request);
    FactGathering facts = new FactGathering(client, month);
    exports.facts().forEach(facts);
    return new Gathered(facts, exports, Optional.empty());
  }

  private static ClientMonth read(
      ClientFolder folder, RunRequest request, KnownNames names, Gathering gathering) {
    YearMonth month = request.month();
    Problems problems = new Problems();
    folder.checkId(problems);
    if (!folder.hasFile()) {
      folder.tellMissing(problems);
      return new ClientMonth(
          folder, month, Optional.empty(), Optional.empty(), Optional.empty(), problems.list());
    }
    folder.checkNames(month, problems);
    ExportMonths.check(folder, month, problems);
    Optional<ClientFile> file = names.read(folder, request.folder().agency(), problems);
    if (file.isEmpty() && !problems.hasErrors()) {
      throw new IllegalStateException(folder.fileLabel() + " was refused without a word");
    }
    file.map(read -> ClientReport.problems(read.client().brand()))
        .ifPresent(found -> found.forEach(problems::add));
    Optional<Computed> computed =
        file.map(read -> computed(folder, read, request, gathering, problems));
    return new ClientMonth(
        folder,
        month,
        file,
        computed.map(Computed::scorecard),
        computed.flatMap(Computed::rows),
        problems.list());
  }

  /** Whom the report is sent to; nobody where the client's file could not be read. */
  List<Recipient> recipients() {
    return file.map(read -> read.correspondence().recipients()).orElse(List.of());
  }

  /** The languages that documents are written in: the client's first, then its recipients'. */
  List<Locale> languages() {
    return Stream.concat(
            file.map(read -> read.client().language()).stream(),
            recipients().stream().map(Recipient::language))
        .distinct()
        .toList();
  }

  /** What the documents are called. */
  DocumentNames names() {
    Locale own = file.map(read -> read.client().language()).orElse(Locale.ROOT);
    return new DocumentNames(folder.id(), month, own);
  }

  private record Computed(Scorecard scorecard, Optional<ClientRows> rows) {}

  private static Computed computed(
      ClientFolder folder,
      ClientFile file,
      RunRequest request,
      Gathering gathering,
      Problems problems) {
    YearMonth month = request.month();
    Client client = file.client();
    // Where the client's file says none, the agency's was checked.
    file.place("language")
        .ifPresent(place -> request.folder().languages().check(client.language(), place, problems));
    file.correspondence()
        .recipients()
        .forEach(
            recipient ->
                request
                    .folder()
                    .languages()
                    .check(
                        recipient.language(),
                        file.place("recipients").orElse(Place.of(folder.fileLabel())),
                        problems));
    Gathered taken = gathering.gather(exports(folder, client, request), client, month);
    Exports exports = taken.exports();
    exports.problems().forEach(problems::add);
    GatheredFacts gathered = taken.facts().gathered();
    file.wordsWithoutRows(gathered).forEach(problems::add);
    file.targetsThatEnded(month).forEach(problems::add);
    file.withoutGoals(month).ifPresent(problems::add);
    Commentary commentary =
        Commentary.read(
            folder.commentary(month), folder.commentaryLabel(month), client.goals(), problems);
    Scorecard scorecard = Scorecard.of(client, gathered, exports, commentary);
    new FindingProblems(folder, month, client.inputs())
        .of(scorecard.findings())
        .forEach(problems::add);
    WithoutRate withoutRate = new WithoutRate(folder, client);
    scorecard.sections().conversions().withoutRate().stream()
        .map(withoutRate::tell)
        .forEach(problems::add);
    return new Computed(scorecard, taken.rows());
  }

  /** What is to be read of a client's exports. */
  static ExportRequest exports(ClientFolder folder, Client client, RunRequest request) {
    return new ExportRequest(
        folder.path(),
        folder.label(),
        request.month(),
        client.zone(),
        client.currency(),
        client.accounts(),
        client.surveys(),
        client.channels(),
        request.folder().formats());
  }

  /**
   * The outcome of a check: a goal whose data was not exported, or that has no total, is an error,
   * and one of which the commentary should say something and does not.
   *
   * @param wantsWords whether the last is
   */
  ClientOutcome checked(boolean wantsWords) {
    List<Problem> all = new ArrayList<>(problems);
    for (GoalScore score : scores()) {
      GoalLine goal = GoalLine.of(score);
      if (goal.lacksExport() && !isToldAlready(score)) {
        all.add(new WithoutData(folder, scorecard.orElseThrow()).tell(goal));
      }
      if (MixedFigures.isIn(score)) {
        all.add(new MixedFigures(folder).tell(score));
      }
    }
    if (wantsWords) {
      scorecard.flatMap(card -> new WithoutWords(folder, card).tell()).ifPresent(all::add);
    }
    return outcome(all, List.of(), List.of());
  }

  /** Whether all that the goal lacks would stand in files whose mistakes are told already. */
  private boolean isToldAlready(GoalScore score) {
    return scorecard
        .filter(card -> new WrongFiles(folder, card, problems).explain(score))
        .isPresent();
  }

  ClientOutcome outcome(List<Problem> all, List<Path> documents, List<Path> earlier) {
    return new ClientOutcome(
        folder.id(),
        scorecard.map(card -> card.client().name()).orElse(folder.id()),
        all,
        goals(),
        scorecard.map(Scorecard::sources).orElse(List.of()),
        scorecard.map(card -> card.exports().files()).orElse(List.of()),
        documents,
        earlier,
        List.of(),
        List.of());
  }

  private List<GoalLine> goals() {
    return scores().stream().map(GoalLine::of).toList();
  }

  private List<GoalScore> scores() {
    return scorecard.map(Scorecard::goals).orElse(List.of());
  }
}
