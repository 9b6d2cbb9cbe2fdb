package dev.headway.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The named styles and number formats of a workbook, made into cell styles when first needed. */
final class WorkbookStyles {

  private static final XSSFColor RULE = WorkbookColours.of("#BFC5C9");

  private final XSSFWorkbook workbook;
  private final Map<String, WorkbookElement> styles = new HashMap<>();
  private final Map<String, String> formats = new HashMap<>();
  private final Map<String, XSSFCellStyle> made = new HashMap<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final double plain;

  WorkbookStyles(XSSFWorkbook workbook, WorkbookElement root) {
    this.workbook = workbook;
    this.plain = workbook.getFontAt(0).getFontHeightInPoints();
    root.children("style").forEach(s -> styles.put(s.attribute("name", ""), s));
    root.children("format")
        .forEach(f -> formats.put(f.attribute("name", ""), f.attribute("code", "")));
  }

  /** The style element of a name. */
  WorkbookElement named(String style, WorkbookElement asked) {
    WorkbookElement found = styles.get(style);
    if (found == null) {
      throw asked.refuse(
          "there is no style '" + style + "'",
          WorkbookVocabulary.advice(style, styles.keySet(), "'", "'"));
    }
    return found;
  }

  /** The code of a number format. */
  String format(String format, WorkbookElement asked) {
    String code = formats.get(format);
    if (code == null) {
      throw asked.refuse(
          "there is no number format '" + format + "'",
          WorkbookVocabulary.advice(format, formats.keySet(), "'", "'"));
    }
    return code;
  }

  /** The cell style for a style and a number format, either of which may be empty. */
  XSSFCellStyle of(String style, String format, WorkbookElement asked) {
    String key = style + "\n" + format;
    XSSFCellStyle known = made.get(key);
    if (known != null) {
      return known;
    }
    XSSFCellStyle fresh = workbook.createCellStyle();
    fresh.setVerticalAlignment(VerticalAlignment.TOP);
    if (!format.isEmpty()) {
      fresh.setDataFormat(workbook.createDataFormat().getFormat(format(format, asked)));
    }
    if (!style.isEmpty()) {
      dress(fresh, named(style, asked));
    }
    made.put(key, fresh);
    codes.put((int) fresh.getIndex(), format.isEmpty() ? "General" : format(format, asked));
    return fresh;
  }

  /** The code of the number format in a cell style that was made here. */
  String code(int index) {
    return codes.getOrDefault(index, "General");
  }

  /** Whether text breaks into lines in that style. */
  boolean wraps(String style, WorkbookElement asked) {
    return !style.isEmpty() && named(style, asked).flag("wrap");
  }

  /** How far text is indented in that style; 0 where it is not. */
  int indent(String style, WorkbookElement asked) {
    return style.isEmpty() || named(style, asked).attribute("indent").isEmpty()
        ? 0
        : named(style, asked).whole("indent", 1);
  }

  /** Whether text is bold in that style. */
  boolean isBold(String style, WorkbookElement asked) {
    return !style.isEmpty() && named(style, asked).flag("bold");
  }

  /** The size of the font in a style, as a part of the plain one. */
  double scale(String style, WorkbookElement asked) {
    return style.isEmpty() ? 1 : named(style, asked).number("size").orElse(plain) / plain;
  }

  private void dress(XSSFCellStyle to, WorkbookElement style) {
    to.setFont(font(style));
    to.setWrapText(style.flag("wrap"));
    style
        .attribute("align")
        .ifPresent(a -> to.setAlignment(constant(HorizontalAlignment.class, a)));
    style
        .attribute("valign")
        .ifPresent(a -> to.setVerticalAlignment(constant(VerticalAlignment.class, a)));
    if (style.attribute("indent").isPresent()) {
      to.setIndention((short) style.whole("indent", 1));
    }
    colour(style, "fill")
        .ifPresent(
            fill -> {
              to.setFillForegroundColor(fill);
              to.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            });
    style.attribute("border").ifPresent(where -> border(to, where));
  }

  private static void border(XSSFCellStyle to, String where) {
    if (!where.equals("top")) {
      to.setBorderBottom(BorderStyle.THIN);
      to.setBottomBorderColor(RULE);
    }
    if (!where.equals("bottom")) {
      to.setBorderTop(BorderStyle.THIN);
      to.setTopBorderColor(RULE);
    }
    if (where.equals("all")) {
      to.setBorderLeft(BorderStyle.THIN);
      to.setLeftBorderColor(RULE);
      to.setBorderRight(BorderStyle.THIN);
      to.setRightBorderColor(RULE);
    }
  }

  private XSSFFont font(WorkbookElement style) {
    XSSFFont font = workbook.createFont();
    font.setFontName(workbook.getFontAt(0).getFontName());
    font.setFontHeightInPoints(
        style
            .number("size")
            .map(Double::shortValue)
            .orElse(workbook.getFontAt(0).getFontHeightInPoints()));
    font.setBold(style.flag("bold"));
    font.setItalic(style.flag("italic"));
    // setColor writes an empty rgb for a colour of the theme.
    colour(style, "colour").ifPresent(c -> font.getCTFont().addNewColor().set(c.getCTColor()));
    return font;
  }

  /** The colour in an attribute. */
  static Optional<XSSFColor> colour(WorkbookElement element, String key) {
    return element
        .attribute(key)
        .map(
            text -> {
              if (!WorkbookColours.isKnown(text)) {
                throw element.refuse(
                    "'" + text + "' is no colour",
                    "Write 'brand', 'brand-pale' or a colour such as '#0B6E4F'.");
              }
              return WorkbookColours.of(text);
            });
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }
}
