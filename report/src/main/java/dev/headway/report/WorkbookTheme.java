package dev.headway.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Gives a workbook a theme whose first accent is the client's hue. */
final class WorkbookTheme {

  private WorkbookTheme() {}

  /** Puts the theme in; a person who changes the accent in Excel changes all that is of it. */
  static void put(XSSFWorkbook workbook, String colour) throws IOException {
    try (InputStream in = WorkbookTheme.class.getResourceAsStream("workbook-theme.xml")) {
      if (in == null) {
        throw new IOException("workbook-theme.xml is not in the jar");
      }
      String theme =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("@accent@", colour.substring(1))
              .replace("@pale@", WorkbookColours.pale(colour).substring(1));
      workbook.getStylesSource().ensureThemesTable();
      workbook
          .getStylesSource()
          .getTheme()
          .readFrom(new ByteArrayInputStream(theme.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
