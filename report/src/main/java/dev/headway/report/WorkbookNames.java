package dev.headway.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives out defined names that Excel accepts, each once without regard to case. Holds what it gave:
 * one for each workbook.
 */
final class WorkbookNames {

  /**
   * What Excel takes for a cell: A1 with up to three letters, and R1C1 with or without numbers.
   * TRUE and FALSE are values.
   */
  private static final Pattern CELL =
      Pattern.compile("[a-z]{1,3}[0-9]+|r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*|true|false");

  private final Set<String> given = new HashSet<>();

  /** The name itself where it is valid; letters, digits, dots and underscores stay. */
  static String valid(String wanted) {
    String name = wanted.replaceAll("[^\\p{L}\\p{Nd}_.]", "_");
    if (name.isEmpty() || !(Character.isLetter(name.charAt(0)) || name.charAt(0) == '_')) {
      name = "_" + name;
    }
    // Excel's longest is 255; room is left for endings.
    String cut = name.length() > 200 ? name.substring(0, 200) : name;
    return CELL.matcher(cut.toLowerCase(Locale.ROOT)).matches() ? cut + "_" : cut;
  }

  /** A valid name that nobody has yet. */
  String give(String wanted) {
    return give(wanted, List.of(""));
  }

  /** A valid name that nobody has yet, alone or with any of the endings; gives all of them. */
  String give(String wanted, List<String> endings) {
    String name = valid(wanted);
    String free = name;
    for (int n = 2; isTaken(free, endings); n++) {
      free = name + "_" + n;
    }
    for (String ending : endings) {
      given.add((free + ending).toLowerCase(Locale.ROOT));
    }
    return free;
  }

  private boolean isTaken(String name, List<String> endings) {
    return endings.stream().anyMatch(e -> given.contains((name + e).toLowerCase(Locale.ROOT)));
  }
}
