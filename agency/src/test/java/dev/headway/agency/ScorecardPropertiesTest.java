package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problems;
import dev.headway.model.ChannelScore;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.InputScore;
import dev.headway.model.Movement;
import dev.headway.model.ReturnScore;
import dev.headway.model.Scorecard;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of a scorecard whatever the exports: tried on the sample's. */
class ScorecardPropertiesTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  /** Some networks begin their files with a byte order mark. */
  private static final String MARK = "\uFEFF";

  @TempDir private Path folder;

  /** Where the copy that a test damages has its exports of the month. */
  private Path october = Path.of("unset");

  /** A copy of one of the sample's clients, whose exports a test may damage. */
  private Copy copy(String client) throws IOException {
    SampleAgency.copyTo(folder, client);
    october = folder.resolve("clients/" + client + "/exports/2026-10");
    return Copy.of(folder);
  }

  private Copy copy() throws IOException {
    return copy("alder-bikes");
  }

  /** A folder with one client; of it only exports change, so that the rest is read once. */
  private record Copy(ClientFolder client, RunRequest request, KnownNames names) {

    static Copy of(Path agency) {
      AgencyFolder read = AgencyFolder.read(agency, new Problems()).orElseThrow();
      RunRequest request =
          new RunRequest(read, List.of(), OCTOBER, OCTOBER.plusMonths(1), agency.resolve("target"));
      return new Copy(read.clients().get(0), request, KnownNames.with(read.formats()));
    }

    Scorecard scorecard() {
      return ClientMonth.read(client, request, names).scorecard().orElseThrow();
    }
  }

  /** Of the exports as they are committed. */
  private static Scorecard undamaged() {
    return SampleAgency.scorecard("alder-bikes", OCTOBER);
  }

  /** All that a scorecard says of its goals and beside them, without the names of files. */
  private static List<String> said(Scorecard scorecard) {
    List<String> said = new ArrayList<>(ofGoals(scorecard));
    said.add(scorecard.sections().toString().replaceAll("SourceUse\\[[^\\]]*\\](, )?", ""));
    return said;
  }

  private static List<String> ofGoals(Scorecard scorecard) {
    return scorecard.goals().stream()
        .map(
            score ->
                String.join(
                    "\n",
                    score.goal().id(),
                    score.actual().toString(),
                    score.verdict().toString(),
                    score.toTarget().toString(),
                    score.toPrevious().toString(),
                    score.toLastYear().toString(),
                    score.quarter().toString(),
                    score.year().toString(),
                    score.history().toString(),
                    score.behaviours().toString(),
                    score.analysis().toString().replaceAll("File\\[[^\\]]*\\](, )?", "")))
        .toList();
  }

  private List<Path> files() throws IOException {
    return files(october);
  }

  private static List<Path> files(Path month) throws IOException {
    try (Stream<Path> files = Files.list(month)) {
      return files.sorted().toList();
    }
  }

  /** Only the last month, so that no history can tell an unlikely zero. */
  private void forgetHistory() throws IOException {
    forgetBefore("2026-10");
  }

  /** What is far back is read each time, and says nothing here. */
  private void forgetBefore(String month) throws IOException {
    try (Stream<Path> all = Files.walk(october.getParent())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (file.getParent().getFileName().toString().compareTo(month) < 0) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    String text = Files.readString(file);
    try (Reader reader = new StringReader(text.startsWith(MARK) ? text.substring(1) : text)) {
      return CSVFormat.RFC4180.parse(reader).getRecords();
    }
  }

  private static void write(Path file, List<List<String>> rows) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      printer.printRecords(rows);
    }
  }

  @Test
  void deleting_a_column_never_turns_a_number_into_zero() throws IOException {
    Copy copy = copy();
    forgetHistory();
    Set<String> all = numbers(figures(copy.scorecard()));
    Set<String> tried = new TreeSet<>();
    int lost = 0;
    List<String> zeros = new ArrayList<>();
    for (Path file : files()) {
      List<CSVRecord> records = besideFew(file);
      Map<String, Figure> whole = figures(copy.scorecard());
      tried.addAll(numbers(whole));
      int width = records.stream().mapToInt(CSVRecord::size).max().orElseThrow();
      for (int column = 0; column < width; column++) {
        write(file, without(records, column));
        Map<String, Figure> damaged = figures(copy.scorecard());
        String where = file.getFileName() + " without column " + column + ": ";
        zeros(whole, damaged).forEach(place -> zeros.add(where + place));
        lost += missing(whole, damaged) ? 1 : 0;
      }
    }
    assertThat(zeros).isEmpty();
    assertThat(lost).as("some columns are needed").isGreaterThan(5);
    assertThat(tried).as("numbers that a column might have turned into zero").containsAll(all);
  }

  /**
   * Puts the file back as it was, with few rows of each of the others, which are read each time.
   */
  private List<CSVRecord> besideFew(Path whole) throws IOException {
    List<CSVRecord> records = List.of();
    for (Path original : files(SampleAgency.FOLDER.resolve(folder.relativize(october)))) {
      Path file = october.resolve(original.getFileName().toString());
      if (file.equals(whole)) {
        Files.copy(original, file, StandardCopyOption.REPLACE_EXISTING);
        records = records(original);
      } else {
        write(file, few(records(original)));
      }
    }
    return records;
  }

  /** What stands above the data, and every fourth row of it. */
  private static List<List<String>> few(List<CSVRecord> records) {
    int header = header(records);
    return IntStream.range(0, records.size())
        .filter(row -> row <= header || (row - header) % 4 == 1)
        .mapToObj(row -> records.get(row).toList())
        .toList();
  }

  /** Where there is a number other than 0. */
  private static Set<String> numbers(Map<String, Figure> figures) {
    return figures.entrySet().stream()
        .filter(each -> each.getValue().number().filter(n -> n.signum() != 0).isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of the goals and of the sections. */
  private static Map<String, Figure> figures(Scorecard scorecard) {
    Map<String, Figure> figures = new TreeMap<>(FiguresOf.all(scorecard.sections()));
    scorecard.goals().forEach(goal -> figures.put(goal.goal().id(), goal.actual()));
    return figures;
  }

  /** What was a number other than 0 and is 0 now. */
  private static List<String> zeros(Map<String, Figure> whole, Map<String, Figure> damaged) {
    return numbers(whole).stream()
        .filter(
            place ->
                Optional.ofNullable(damaged.get(place))
                    .flatMap(Figure::number)
                    .filter(n -> n.signum() == 0)
                    .isPresent())
        .toList();
  }

  private static boolean missing(Map<String, Figure> whole, Map<String, Figure> damaged) {
    return whole.entrySet().stream()
        .anyMatch(
            was ->
                was.getValue().isKnown()
                    && damaged.getOrDefault(was.getKey(), was.getValue())
                        instanceof Figure.Missing);
  }

  private static List<List<String>> without(List<CSVRecord> records, int column) {
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord row : records) {
      List<String> cells = new ArrayList<>(row.toList());
      if (column < cells.size() && cells.size() > 1) {
        cells.remove(column);
      }
      rows.add(cells);
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alder-bikes",
        "lough-arden",
        "marlpit-nursery",
        "moorfield-heat",
        "ovenbird-kits"
      })
  void an_export_that_is_not_there_never_turns_a_number_into_zero(String client)
      throws IOException {
    Copy copy = copy(client);
    Map<String, Figure> whole = figures(SampleAgency.scorecard(client, OCTOBER));
    List<String> zeros = new ArrayList<>();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      zeros(whole, figures(copy.scorecard()))
          .forEach(place -> zeros.add("without " + file.getFileName() + ": " + place));
      Files.write(file, bytes);
    }
    assertThat(zeros).isEmpty();
  }

  @Test
  void facts_that_are_handed_on_and_facts_that_are_kept_give_the_same_scorecard() {
    Copy sample = Copy.of(SampleAgency.FOLDER);
    ClientMonth handedOn = SampleAgency.month("alder-bikes", OCTOBER);
    ClientMonth kept = ClientMonth.withFacts(sample.client(), sample.request(), sample.names());

    Scorecard one = handedOn.scorecard().orElseThrow();
    Scorecard other = kept.scorecard().orElseThrow();
    assertThat(one.goals()).isEqualTo(other.goals());
    assertThat(one.sources()).isEqualTo(other.sources());
    assertThat(one.sections()).isEqualTo(other.sections());
    assertThat(one.findings()).isEqualTo(other.findings());
    assertThat(one.exports().files()).isEqualTo(other.exports().files());
    assertThat(handedOn.problems()).containsExactlyInAnyOrderElementsOf(kept.problems());
    assertThat(one.exports().facts()).isEmpty();
    assertThat(other.exports().facts()).hasSizeGreaterThan(1000);
  }

  @Test
  void the_order_of_files_changes_nothing() throws IOException {
    Copy copy = copy();
    List<String> before = said(undamaged());
    List<Path> files = files();
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      String turned = (files.size() - i) + "-" + file.getFileName();
      Files.move(file, file.resolveSibling(turned), StandardCopyOption.ATOMIC_MOVE);
    }

    assertThat(said(copy.scorecard())).isEqualTo(before);
  }

  @Test
  void an_export_in_two_halves_says_the_same_as_in_one() throws IOException {
    Copy copy = copy();
    forgetBefore("2026-08");
    List<String> before = said(copy.scorecard());
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      List<CSVRecord> records = records(file);
      int header = header(records);
      List<List<String>> first = new ArrayList<>();
      List<List<String>> second = new ArrayList<>();
      int middle = header + 1 + (records.size() - header - 1) / 2;
      for (int row = 0; row < records.size(); row++) {
        List<String> cells = records.get(row).toList();
        if (row <= header || row < middle) {
          first.add(cells);
        }
        if (row <= header || row >= middle) {
          second.add(cells);
        }
      }
      Path other = october.resolve("second half.csv");
      write(file, first);
      write(other, second);
      assertThat(said(copy.scorecard())).as(file.getFileName().toString()).isEqualTo(before);
      Files.delete(other);
      Files.write(file, bytes);
    }
  }

  /** The row with the most cells that comes first. */
  private static int header(List<CSVRecord> records) {
    int widest = records.stream().mapToInt(CSVRecord::size).max().orElseThrow();
    for (int row = 0; row < records.size(); row++) {
      if (records.get(row).size() == widest) {
        return row;
      }
    }
    throw new AssertionError("no row");
  }

  @Test
  void the_parts_of_every_change_add_up_to_it() {
    int movements = 0;
    for (GoalScore score : undamaged().goals()) {
      List<Movement> all = new ArrayList<>(score.analysis().sincePrevious());
      all.addAll(score.analysis().sinceLastYear());
      for (Movement movement : all) {
        assertThat(
                movement.parts().stream()
                    .map(Movement.Part::change)
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .as("%s by %s", score.goal().id(), movement.split())
            .isEqualByComparingTo(movement.change());
        movements++;
      }
    }
    assertThat(movements).isGreaterThan(3);
  }

  @Test
  void the_parts_of_every_input_add_up_to_it() {
    int inputs = 0;
    for (GoalScore score : undamaged().goals()) {
      for (InputScore input : score.inputs()) {
        if (!input.parts().isEmpty()) {
          List<Figure> parts = input.parts().stream().map(InputScore.Part::actual).toList();
          assertThat(sum(parts))
              .as(input.name())
              .isEqualByComparingTo(sum(List.of(input.actual())));
          inputs++;
        }
      }
    }
    assertThat(inputs).isGreaterThan(3);
  }

  @Test
  void the_channels_of_the_whole_marketing_add_up_to_it() {
    ReturnScore returns = undamaged().sections().returns();
    ChannelScore.Figures all = returns.all().get(0).month();
    List<ChannelScore.Figures> channels =
        returns.channels().stream().map(ChannelScore::month).toList();
    for (Function<ChannelScore.Figures, Figure> of :
        List.<Function<ChannelScore.Figures, Figure>>of(
            ChannelScore.Figures::media,
            ChannelScore.Figures::leads,
            ChannelScore.Figures::sales,
            ChannelScore.Figures::revenue)) {
      assertThat(sum(channels.stream().map(of).toList()))
          .isPositive()
          .isEqualByComparingTo(sum(List.of(of.apply(all))));
    }
  }

  private static BigDecimal sum(List<Figure> figures) {
    return figures.stream()
        .flatMap(figure -> figure.number().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
