package dev.headway.ingest;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The smallest export that a format file describes: the lines above the table, a header in one of
 * its languages, and three rows. Made from the format itself, so that no kind of export is left
 * out.
 *
 * @param format the format
 * @param language which of each column's names, from 0; the last where there are fewer
 */
record TinyExport(Format format, int language) {

  private static final int ROWS = 3;
  private static final OffsetDateTime FIRST =
      OffsetDateTime.of(2026, 10, 13, 9, 5, 0, 0, ZoneOffset.UTC);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** One of them is what the lines above any format's table look like. */
  private static final List<String> ABOVE =
      List.of(
          "# ----------------------------------------",
          "# Alder Bikes",
          "# Traffic acquisition",
          "# 20261001-20261031",
          "# Start date: 20261001",
          "# End date: 20261031",
          "1 October 2026 - 31 October 2026",
          "Report Start: October 1, 2026",
          "Report End: October 31, 2026",
          "2026-10-01 - 2026-10-31");

  /** Texts of which one fits whatever a field takes out of its cell. */
  private static final List<String> TEXTS =
      List.of(
          "2026-10-13 - 2026-10-13",
          "https://www.tiktok.com/@alderbikes/video/769664210539671961",
          "https://x.com/alderbikes/status/184000000000000010",
          "urn:li:share:738000000000000010",
          "20261013-20261013",
          "utm_source: instagram");

  /** How many languages its columns have. */
  static int languages(Format format) {
    return Stream.concat(
            format.fields().values().stream().map(Field::names),
            format.metrics().values().stream().map(MetricColumn::names))
        .mapToInt(List::size)
        .max()
        .orElse(1);
  }

  /** The lines above the table. */
  List<String> above() {
    List<String> lines = new ArrayList<>();
    format.recognise().lines().stream().findFirst().ifPresent(glob -> lines.add(word(glob)));
    if (format.use() instanceof Format.Read read) {
      Format.Above above = read.layout().above();
      Stream<Pattern> wanted =
          Stream.of(above.stated(), above.property()).flatMap(Optional::stream);
      List<Pattern> patterns = wanted.toList();
      boolean any =
          patterns.stream().anyMatch(p -> ABOVE.stream().anyMatch(l -> p.matcher(l).find()));
      if (any) {
        ABOVE.stream()
            .filter(line -> line.startsWith("#") == isCommented(read))
            .filter(line -> !line.contains("date:") || format.id().startsWith("ga4"))
            .forEach(lines::add);
      }
      read.layout().titled().ifPresent(t -> lines.add(word(t.titles().get(0).words().get(0))));
    }
    return lines;
  }

  private static boolean isCommented(Format.Read read) {
    return read.layout().comment().isPresent();
  }

  /** The name of the sheet of a workbook. */
  String sheet() {
    return format.recognise().sheets().stream().findFirst().map(TinyExport::word).orElse("Sheet1");
  }

  /** The names of the columns. */
  List<String> header() {
    Optional<Format.Positions> positions = format.recognise().positions();
    if (positions.isPresent() && language == 0) {
      return positions.get().names();
    }
    List<String> names = new ArrayList<>();
    format.recognise().columns().forEach(any -> add(any, names));
    new TreeMap<>(format.fields()).values().forEach(field -> add(field, names));
    Stream.concat(format.metrics().values().stream(), perNetwork())
        .forEach(metric -> add(metric.names(), names));
    Optional<Integer> width = format.recognise().width();
    while (names.size() < width.orElse(2)) {
      names.add("Column " + names.size());
    }
    return width.map(w -> List.copyOf(names.subList(0, w))).orElse(List.copyOf(names));
  }

  private Stream<MetricColumn> perNetwork() {
    return format.use() instanceof Format.Read read
        ? read.perNetwork().values().stream().flatMap(metrics -> metrics.values().stream())
        : Stream.empty();
  }

  private void add(Field field, List<String> names) {
    add(field.names(), names);
    field.otherwise().ifPresent(other -> add(other, names));
  }

  private void add(Collection<String> any, List<String> names) {
    List<String> allowed =
        any.stream()
            .map(name -> name.replace("(XXX)", "(EUR)").replace("(xxx)", "(EUR)"))
            .map(name -> name.replace("*", "x"))
            .filter(name -> !format.recognise().without().contains(HeaderIndex.fold(name)))
            .toList();
    if (!allowed.isEmpty()) {
      String name = allowed.get(Math.min(language, allowed.size() - 1));
      if (names.stream().noneMatch(n -> HeaderIndex.fold(n).equals(HeaderIndex.fold(name)))) {
        names.add(name);
      }
    }
  }

  /** The cells of the rows. */
  List<List<String>> rows() {
    List<String> header = header();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      int row = i;
      rows.add(header.stream().map(name -> cell(name, row)).toList());
    }
    return List.copyOf(rows);
  }

  private String cell(String column, int row) {
    HeaderIndex index = new HeaderIndex(List.of(column));
    for (Map.Entry<String, Field> field : new TreeMap<>(format.fields()).entrySet()) {
      Optional<Field> it = Optional.of(field.getValue());
      while (it.isPresent()) {
        if (index.hasAny(it.get().folded())) {
          return cell(field.getKey(), it.get(), row);
        }
        it = it.get().otherwise();
      }
    }
    return Stream.concat(format.metrics().values().stream(), perNetwork())
        .filter(metric -> index.hasAny(metric.folded()))
        .findFirst()
        .map(metric -> number(metric.numbers(), row))
        .orElse("x");
  }

  private static String number(NumberStyle style, int row) {
    return row == 0 ? style.example() : String.valueOf(12 * row);
  }

  private String cell(String name, Field field, int row) {
    if (field.dates().isPresent()) {
      DateStyle style = field.dates().get();
      Predicate<String> isDay = text -> style.parse(text, LONDON).isPresent();
      return field
          .extract()
          .flatMap(pattern -> fitting(pattern, isDay))
          .orElseGet(() -> moment(style, row));
    }
    Optional<String> word =
        field.words().stream()
            .flatMap(words -> words.meanings().stream())
            .map(meaning -> word(meaning.word()))
            .filter(text -> !text.isEmpty() && field.taken(text).equals(text))
            .findFirst();
    if (field.extract().isPresent() && word.isPresent()) {
      return word.get();
    }
    if (field.extract().isPresent()) {
      return fitting(field.extract().get(), text -> !text.isEmpty()).orElse("x" + row);
    }
    List<Words.Meaning> meanings = field.words().map(Words::meanings).orElse(List.of());
    return meanings.isEmpty() ? plain(name, field, row) : word(meanings.get(0).word());
  }

  private static Optional<String> fitting(Pattern pattern, Predicate<String> good) {
    return TEXTS.stream()
        .filter(
            text -> {
              Matcher matcher = pattern.matcher(text);
              return matcher.find() && good.test(matcher.group(Math.min(1, matcher.groupCount())));
            })
        .findFirst();
  }

  private static String moment(DateStyle style, int row) {
    if (style.isYearless()) {
      return "October " + (13 + row);
    }
    return style.formatters().isEmpty()
        ? style.example()
        : style.formatters().get(0).format(FIRST.plusDays(row));
  }

  private static String plain(String name, Field field, int row) {
    return switch (name) {
      case "id" -> "18400000000000001" + row;
      case "link" -> "https://x.com/alderbikes/status/18400000000000001" + row;
      case "account" -> "alderbikes";
      case "network" -> "instagram";
      case "source" -> "Organic Social";
      case "type" -> "mention";
      case "metric" -> "account_reach";
      case "value" -> "12";
      case "currency" -> "EUR";
      case "month" -> "10";
      case "week" -> "42";
      case "iso-week" -> "202642";
      case "first-answer" -> field.unit() == Field.LengthUnit.CLOCK ? "0:12:00" : "12";
      default -> "Tröt, \"" + row + "\"";
    };
  }

  private static String word(Glob glob) {
    return glob.pattern().pattern().replace("\\Q", "").replace("\\E", "").replace(".*", "x");
  }

  /** As a file of text. */
  String text(char delimiter, String end) {
    StringBuilder text = new StringBuilder();
    above().forEach(line -> text.append(line).append(end));
    text.append(line(header(), delimiter)).append(end);
    rows().forEach(row -> text.append(line(row, delimiter)).append(end));
    return text.toString();
  }

  private static String line(List<String> cells, char delimiter) {
    List<String> quoted =
        cells.stream()
            .map(
                cell ->
                    cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0
                        ? cell
                        : '"' + cell.replace("\"", "\"\"") + '"')
            .toList();
    return String.join(String.valueOf(delimiter), quoted);
  }
}
