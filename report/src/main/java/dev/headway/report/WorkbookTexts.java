package dev.headway.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a workbook's cells, each kept once: cells say its number. */
final class WorkbookTexts {

  /** The name of their part in the package. */
  static final String PART = "xl/sharedStrings.xml";

  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private int uses;

  /** The number of a text in the notation of a workbook's parts. */
  int index(String stored) {
    uses++;
    return indexes.computeIfAbsent(stored, text -> indexes.size());
  }

  /** The part. */
  String xml() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
    xml.append(" count=\"").append(uses).append("\" uniqueCount=\"").append(indexes.size());
    xml.append("\">");
    for (String text : indexes.keySet()) {
      boolean padded = !text.equals(text.strip());
      xml.append(padded ? "<si><t xml:space=\"preserve\">" : "<si><t>");
      xml.append(WorkbookText.escaped(text)).append("</t></si>");
    }
    return xml.append("</sst>").toString();
  }
}
