package dev.headway.agency;

import dev.headway.agency.delivery.Mailroom;
import dev.headway.agency.delivery.Postbox;
import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.input.Reason;
import dev.headway.model.Correspondence;
import dev.headway.model.Correspondent;
import dev.headway.report.ClientReport;
import java.io.IOException;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A month's work for an agency. Clients are independent: what is wrong with one does not stop the
 * others. Nothing is thrown for bad input or a bad machine: it is a problem in the result. The same
 * files and request give the same documents, byte for byte; no clock is asked. Safe for use by
 * several threads and by several runs on the same folder at once.
 */
public final class MonthlyRun {

  private MonthlyRun() {}

  /**
   * Writes the documents of every client that was asked for. A client with an error gets none, and
   * what an earlier run wrote for it is left as it is. Goals without data are no error.
   */
  public static RunResult run(RunRequest request) {
    AgencyFolder folder = request.folder();
    ClientReport report = new ClientReport(folder.agency().name(), folder.templates());
    KnownNames names = KnownNames.with(request.folder().formats());
    return each(
        request,
        client -> {
          ClientMonth month = ClientMonth.forReport(client, request, names, report);
          return documents(month, request, report).write();
        });
  }

  /**
   * Looks at every client that was asked for, as {@link #run} would, and writes no documents but
   * what it found, as {@code check.json} beside where they go. Here a goal whose data was not
   * exported is an error.
   */
  public static RunResult check(RunRequest request) {
    KnownNames names = KnownNames.with(request.folder().formats());
    boolean wantsWords = request.folder().agency().wantsWords();
    Problems apart = new Problems();
    Mailing.clients(request.folder(), names, new Problems(), apart);
    return each(
            request,
            client -> {
              ClientMonth month = ClientMonth.read(client, request, names);
              Problems locking = new Problems();
              new ClientPassword(month, request.secrets()).find(locking);
              ClientOutcome outcome = month.checked(wantsWords).with(locking.list());
              return checked(outcome, client, request);
            })
        .with(apart.list());
  }

  private static ClientOutcome checked(
      ClientOutcome outcome, ClientFolder client, RunRequest request) {
    DocumentFolder documents = documents(client, request);
    CheckJson json = CheckJson.of(request.month(), outcome);
    try {
      documents.write(List.of(new Document(CheckJson.NAME, json::writeTo)));
      return outcome;
    } catch (IOException e) {
      return outcome.with(
          Problem.error(
              Place.of(Labels.slashes(documents.path())),
              CheckJson.NAME + " cannot be written: " + Reason.of(e),
              "Check that the disk has room, and that you may write there. Or choose another"
                  + " folder:   -Dheadway.outputDirectory=..."));
    }
  }

  private static ClientDocuments documents(
      ClientMonth month, RunRequest request, ClientReport report) {
    DocumentFolder folder = documents(month.folder(), request);
    return new ClientDocuments(month, folder, report, request.secrets());
  }

  private static DocumentFolder documents(ClientFolder client, RunRequest request) {
    return new DocumentFolder(
        request.output().resolve(request.month().toString()).resolve(client.id()));
  }

  /**
   * Writes the documents of every client that was asked for, as {@link #run} would, and for each
   * that has recipients the messages that bring them, into the outbox. Nothing is sent.
   */
  public static RunResult email(MailRequest mail) {
    RunRequest request = mail.run();
    AgencyFolder folder = request.folder();
    KnownNames names = KnownNames.with(folder.formats());
    Problems problems = new Problems();
    Map<String, Correspondence> clients = Mailing.clients(folder, names, new Problems(), problems);
    mail.test()
        .map(Correspondent::address)
        .filter(me -> clients.values().stream().anyMatch(rules -> rules.allows(me)))
        .ifPresent(
            me ->
                problems.error(
                    Place.of("-Dheadway.testRecipient"),
                    "'" + me + "' is a client's address",
                    "A test goes to nobody but yourself: write an address of your own."));
    Optional<Postbox> postbox = Mailing.postbox(folder, problems);
    if (postbox.isEmpty() || problems.hasErrors()) {
      return new RunResult(request.month(), problems.list(), List.of());
    }
    ClientReport report = new ClientReport(folder.agency().name(), folder.templates());
    Mailroom mailroom = mail.mailroom();
    RunResult result =
        each(
            request,
            client -> {
              ClientMonth month = ClientMonth.forReport(client, request, names, report);
              ClientOutcome written = documents(month, request, report).write();
              return new ClientMail(month, report, postbox.get(), mailroom)
                  .write(written, mail.test());
            });
    if (request.month().equals(request.thisMonth())) {
      problems.add(
          Problem.warning(
              Place.of("-Dheadway.month=" + request.month()),
              "this month is not over: its numbers will change",
              "Send nothing of it; write the outbox again when its last exports are there."));
    }
    return Mailing.ready(mail, report, result.with(problems.list()));
  }

  /**
   * Writes the facts of every client that was asked for, as a table for other tools: {@code
   * facts.csv} beside where its documents go. Facts are written also where some rows or files could
   * not be read; those are errors in the result.
   */
  public static RunResult facts(RunRequest request) {
    KnownNames names = KnownNames.with(request.folder().formats());
    return each(request, client -> new ClientFacts(client, request, names).write());
  }

  /**
   * Explains where the numbers of goals come from, down to files and lines, and writes nothing.
   *
   * @param goals the ids of the goals; empty for all. One that no client has is an error
   */
  public static RunResult explain(RunRequest request, List<String> goals) {
    KnownNames names = KnownNames.with(request.folder().formats());
    AskedGoals asked = new AskedGoals(goals);
    RunResult result =
        each(request, client -> asked.explain(ClientMonth.read(client, request, names)));
    return asked.check(result);
  }

  private static RunResult each(RunRequest request, Function<ClientFolder, ClientOutcome> work) {
    Problems problems = new Problems();
    List<ClientFolder> chosen = chosen(request, problems);
    if (request.month().isAfter(request.thisMonth())) {
      tellFuture(request, chosen, problems);
      return new RunResult(request.month(), problems.list(), List.of());
    }
    // One after the other: a client's exports take more memory than time.
    List<ClientOutcome> outcomes =
        chosen.stream()
            .map(
                client ->
                    new Unforeseen(client.id(), request.month()).guard(() -> work.apply(client)))
            .toList();
    return new RunResult(request.month(), problems.list(), outcomes);
  }

  private static void tellFuture(RunRequest request, List<ClientFolder> chosen, Problems problems) {
    TreeSet<YearMonth> months = new TreeSet<>();
    chosen.forEach(client -> months.addAll(client.months(problems)));
    problems.error(
        Place.of("exports/" + request.month()),
        "the month " + request.month() + " has not begun",
        ExportMonths.choice(months));
  }

  private static List<ClientFolder> chosen(RunRequest request, Problems problems) {
    TreeMap<String, ClientFolder> known = new TreeMap<>();
    request.folder().clients().forEach(client -> known.put(client.id(), client));
    Set<String> wanted = new LinkedHashSet<>();
    request.clients().stream().map(String::strip).filter(id -> !id.isEmpty()).forEach(wanted::add);
    if (wanted.isEmpty()) {
      return List.copyOf(known.values());
    }
    for (String id : wanted) {
      if (!known.containsKey(id)) {
        problems.error(
            Place.of("clients/" + id),
            "there is no client '" + id + "'",
            Nearest.to(id, known.keySet())
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("There are: " + String.join(", ", known.keySet()) + "."));
      }
    }
    known.keySet().retainAll(wanted);
    return List.copyOf(known.values());
  }
}
