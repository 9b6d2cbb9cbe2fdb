package dev.headway.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;

/** The sets of conditions in a workbook: a text in a cell, and how the cell then looks. */
final class WorkbookConditions {

  private final Map<String, WorkbookElement> sets = new TreeMap<>();
  private final WorkbookStyles styles;

  WorkbookConditions(WorkbookElement root, WorkbookStyles styles) {
    this.styles = styles;
    root.children("conditions").forEach(c -> sets.put(c.attribute("name", ""), c));
  }

  /** Lays a set over cells. */
  void lay(String set, List<CellRangeAddress> cells, XSSFSheet over, WorkbookElement asked) {
    WorkbookElement conditions = sets.get(set);
    if (conditions == null) {
      throw asked.refuse(
          "there are no conditions '" + set + "'",
          WorkbookVocabulary.advice(set, sets.keySet(), "'", "'"));
    }
    XSSFSheetConditionalFormatting formatting = over.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule[] rules =
        conditions.children("when").stream()
            .map(w -> rule(w, formatting, over))
            .toArray(XSSFConditionalFormattingRule[]::new);
    formatting.addConditionalFormatting(cells.toArray(CellRangeAddress[]::new), rules);
  }

  private XSSFConditionalFormattingRule rule(
      WorkbookElement when, XSSFSheetConditionalFormatting formatting, XSSFSheet over) {
    XSSFConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule(
            ComparisonOperator.EQUAL, WorkbookFormula.quoted(when.attribute("text", "")));
    WorkbookElement style = styles.named(when.attribute("style", ""), when);
    XSSFFontFormatting font = rule.createFontFormatting();
    font.setFontStyle(style.flag("italic"), style.flag("bold"));
    // setFontColor writes three bytes where the schema wants four.
    WorkbookStyles.colour(style, "colour")
        .ifPresent(c -> newest(over).getFont().addNewColor().set(c.getCTColor()));
    WorkbookStyles.colour(style, "fill")
        .ifPresent(
            fill -> {
              XSSFPatternFormatting pattern = rule.createPatternFormatting();
              pattern.setFillBackgroundColor(fill);
              pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            });
    return rule;
  }

  /** The format that the rule just made, which it does not show. */
  private static CTDxf newest(XSSFSheet sheet) {
    StylesTable styles = sheet.getWorkbook().getStylesSource();
    return styles.getDxfAt(styles._getDXfsSize() - 1);
  }
}
