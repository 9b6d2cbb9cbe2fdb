package dev.headway.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of one table by their names. Names are compared folded, because spreadsheets and
 * browsers mangle them: without case, byte order mark, soft hyphens and odd spaces.
 *
 * <p>A name that ends in a currency, such as {@code Amount spent (EUR)}, is also found under {@code
 * Amount spent (XXX)}. A name that begins or ends in {@code *} stands for every name that ends or
 * begins like the rest of it.
 */
final class HeaderIndex {

  private static final Pattern CODE = Pattern.compile("\\(([a-z]{3})\\)$");
  private static final String ANYTHING = "*";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final List<String> cells;
  private final Map<String, List<Integer>> columns = new HashMap<>();

  HeaderIndex(List<String> cells) {
    this.cells = List.copyOf(cells);
    for (int i = 0; i < cells.size(); i++) {
      String name = fold(cells.get(i));
      columns.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
      String general = name.endsWith(")") ? CODE.matcher(name).replaceFirst("(xxx)") : name;
      if (!general.equals(name)) {
        columns.computeIfAbsent(general, n -> new ArrayList<>()).add(i);
      }
    }
  }

  /** The same columns, which are also found by the names that another table has in their places. */
  HeaderIndex with(HeaderIndex other) {
    HeaderIndex both = new HeaderIndex(cells);
    other.columns.forEach(both.columns::putIfAbsent);
    return both;
  }

  /** Whether both have the first of these folded names in one place, if both have any. */
  boolean agrees(HeaderIndex other, Collection<String> names) {
    List<Integer> here = of(names);
    List<Integer> there = other.of(names);
    return here.isEmpty() || there.isEmpty() || here.get(0).equals(there.get(0));
  }

  /** A name as names are compared. */
  static String fold(String name) {
    if (isPlain(name)) {
      return name.strip().toLowerCase(Locale.ROOT);
    }
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replace("\uFEFF", "")
            .replace("\u00AD", "")
            .replace('\u00A0', ' ')
            .replace('\u202F', ' ')
            .replace('\u2019', '\'');
    return SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Most names are: nothing is to be mended in them. */
  private static boolean isPlain(String name) {
    boolean afterSpace = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && afterSpace)) {
        return false;
      }
      afterSpace = c == ' ';
    }
    return true;
  }

  /** Every column with one of these folded names: in the order of the names, then of the table. */
  List<Integer> of(Collection<String> names) {
    List<Integer> found = new ArrayList<>();
    names.forEach(name -> found.addAll(isOpen(name) ? open(name) : named(name)));
    return List.copyOf(found);
  }

  private List<Integer> named(String name) {
    return columns.getOrDefault(name, List.of());
  }

  private List<Integer> open(String name) {
    return columns.entrySet().stream()
        .filter(column -> fits(name, column.getKey()))
        .flatMap(column -> column.getValue().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether it stands for more than one name. */
  static boolean isOpen(String name) {
    return name.length() > 1 && (name.startsWith(ANYTHING) || name.endsWith(ANYTHING));
  }

  private static boolean fits(String name, String column) {
    return name.startsWith(ANYTHING)
        ? column.endsWith(name.substring(1))
        : column.startsWith(name.substring(0, name.length() - 1));
  }

  /** The same as numbers. */
  int[] columns(Collection<String> names) {
    return of(names).stream().mapToInt(Integer::intValue).toArray();
  }

  /** The same, each followed by the columns without a name that stand right of it. */
  int[] spread(Collection<String> names) {
    List<Integer> found = new ArrayList<>();
    for (int column : columns(names)) {
      found.add(column);
      for (int next = column + 1; next < cells.size() && fold(cells.get(next)).isEmpty(); next++) {
        found.add(next);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether one of these folded names is there. */
  boolean hasAny(Collection<String> names) {
    for (String name : names) {
      if (columns.containsKey(name) || (isOpen(name) && !open(name).isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /** The folded names of the columns, those with a currency also without it. */
  Set<String> names() {
    return columns.keySet();
  }

  /** How many columns the table has. */
  int width() {
    return cells.size();
  }

  /** The name of a column as the file writes it. */
  String written(int column) {
    return cells.get(column).strip();
  }

  /** The three letters in brackets at the end of a column's name, in capitals. */
  Optional<String> code(int column) {
    Matcher matcher = CODE.matcher(fold(cells.get(column)));
    return matcher.find()
        ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }
}
