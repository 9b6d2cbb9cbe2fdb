package dev.headway.ingest;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A beginning for somebody who wants to describe a file that no format fits: docs/formats.md goes
 * on from here. What its rows are is guessed from the words of its header, and how it writes days
 * from the row below.
 *
 * @param names the names of its columns
 * @param first the cells of the row below
 */
record FormatDraft(List<String> names, List<String> first) {

  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_NAME = 80;

  /** Words of a header that say what the rows are; the first that is found counts. */
  private static final Map<FactKind, Pattern> SIGNS = signs();

  private static final Pattern ID = word("id|number|url|link|permalink|address");
  private static final Pattern DAY = word("date|day|time|created|published|opened|started|posted");
  private static final Pattern SOURCE = word("source|channel|medium|network|via");

  private static final List<String> DATES =
      List.of(
          "uuuu-MM-dd HH:mm:ss",
          "uuuu-MM-dd HH:mm",
          "uuuu-MM-dd'T'HH:mm:ssXXX",
          "M/d/uuuu h:mm a",
          "M/d/uuuu H:mm",
          "M/d/uuuu",
          "d.M.uuuu H:mm",
          "d.M.uuuu",
          "d/M/uuuu H:mm",
          "d/M/uuuu",
          "MM-dd-uuuu");

  private static Map<FactKind, Pattern> signs() {
    Map<FactKind, Pattern> signs = new LinkedHashMap<>();
    signs.put(FactKind.CONVERSATION, word("tickets?|cases?|conversations?|inbox|replied|resolved"));
    signs.put(FactKind.MENTION, word("sentiment|mentions?"));
    signs.put(FactKind.SALE, word("deals?|opportunity|orders?|amount|invoice|won"));
    signs.put(FactKind.LEAD, word("leads?|contacts?|lifecycle|form"));
    signs.put(FactKind.AD_SPEND, word("spend|spent|cost"));
    signs.put(FactKind.WEB_VISITS, word("sessions|visits"));
    signs.put(FactKind.ACCOUNT_DAY, word("followers|audience|received messages"));
    return signs;
  }

  private static Pattern word(String words) {
    return Pattern.compile("(?s).*\\b(" + words + ")\\b.*");
  }

  static FormatDraft of(Row header, Optional<Row> below) {
    return new FormatDraft(
        header.cells().stream().limit(MOST_COLUMNS).map(FormatDraft::plain).toList(),
        below.map(Row::cells).orElse(List.of()));
  }

  private static String plain(String name) {
    String plain = name.replaceAll("[\\s\\p{C}]+", " ").strip();
    return plain.length() > LONGEST_NAME ? "" : plain;
  }

  String text() {
    FactKind kind = kind();
    boolean networks = kind == FactKind.POST || kind == FactKind.AD_SPEND;
    List<String> known = names.stream().filter(n -> !n.isEmpty()).limit(3).toList();
    return """

        To have it read as it is, describe it in formats/my-export.yaml of the agency's folder, beginning with:
          about: What it is, and how it is downloaded.
          evidence: unverified
          source: {id: my-export, name: "My tool: export"}
          fact: %s   # one of: post, story, video, account-day, lead, sale, conversation, mention, ad-spend, web-visits
        %s  recognise: {columns: [%s]}
          fields:
        %s  metrics: {}"""
        .formatted(
            kind.yamlName(),
            networks ? "  network: instagram\n" : "",
            String.join(", ", known.stream().map(name -> "[" + quoted(name) + "]").toList()),
            String.join("", fields(kind)));
  }

  private FactKind kind() {
    return SIGNS.entrySet().stream()
        .filter(sign -> find(sign.getValue(), 0) >= 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(FactKind.POST);
  }

  private List<String> fields(FactKind kind) {
    List<String> lines = new ArrayList<>();
    FactFields fields = FactFields.of(kind);
    int day = -1;
    for (String field : fields.required()) {
      if (FactFields.isDate(field)) {
        int column = find(DAY, day + 1);
        day = column < 0 ? day : column;
        lines.add(
            line(field, "{columns: [" + name(column) + "], dates: \"" + dates(column) + "\"}"));
      } else {
        lines.add(line(field, name(find(field.equals("source") ? SOURCE : ID, 0))));
      }
    }
    if (fields.optional().contains("source") && find(SOURCE, 0) >= 0) {
      lines.add(line("source", name(find(SOURCE, 0))));
    }
    return lines;
  }

  private static String line(String field, String value) {
    return "    " + field + ": " + value + "\n";
  }

  private int find(Pattern words, int from) {
    return IntStream.range(Math.min(from, names.size()), names.size())
        .filter(i -> words.matcher(names.get(i).toLowerCase(Locale.ROOT)).matches())
        .findFirst()
        .orElse(-1);
  }

  private String name(int column) {
    return column < 0 ? "..." : quoted(names.get(column));
  }

  private String dates(int column) {
    String cell = column < 0 || column >= first.size() ? "" : first.get(column).strip();
    return DATES.stream()
        .filter(
            pattern ->
                DateStyle.of(List.of(pattern), List.of(Locale.ENGLISH), Optional.empty())
                    .parse(cell, ZoneOffset.UTC)
                    .isPresent())
        .findFirst()
        .orElse("uuuu-MM-dd");
  }

  private static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
