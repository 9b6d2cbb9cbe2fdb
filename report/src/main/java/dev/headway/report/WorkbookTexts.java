package dev.headway.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The texts of a workbook's cells, each kept once: cells say its number. */
final class WorkbookTexts {

  /** The name of their part in the package. */
  static final String PART = "xl/sharedStrings.xml";

  /** So many letters of data are kept, some 2 MB; what comes later stands in its cell. */
  private static final int MOST_LETTERS = 1_000_000;

  /** Longer ones are hardly ever told twice. */
  private static final int LONGEST = 100;

  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private int letters;

  /** The number of a text in the notation of a workbook's parts. */
  int index(String stored) {
    return indexes.computeIfAbsent(stored, text -> indexes.size());
  }

  /** The number of a text of data; empty where it is to stand in its cell. */
  OptionalInt indexOfData(String stored) {
    Integer known = indexes.get(stored);
    if (known != null) {
      return OptionalInt.of(known);
    }
    if (stored.length() > LONGEST || letters + stored.length() > MOST_LETTERS) {
      return OptionalInt.empty();
    }
    letters += stored.length();
    return OptionalInt.of(index(stored));
  }

  /** The part. */
  String xml() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    for (String text : indexes.keySet()) {
      xml.append("<si>").append(element(text)).append("</si>");
    }
    return xml.append("</sst>").toString();
  }

  /** The element {@code <t>} of a text in the notation of a workbook's parts. */
  static String element(String stored) {
    boolean padded = !stored.equals(stored.strip());
    return (padded ? "<t xml:space=\"preserve\">" : "<t>") + WorkbookText.escaped(stored) + "</t>";
  }
}
