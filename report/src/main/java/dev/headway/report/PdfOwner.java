package dev.headway.report;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNameTree;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Whose a PDF is: the workbook that lies in it bears the client's id and the month. */
final class PdfOwner {

  private static final PdfName UF = new PdfName("UF");

  private PdfOwner() {}

  /** What the workbook in a client's PDF is called. */
  static String workbook(String client, YearMonth month) {
    return client + "-" + month + ".xlsx";
  }

  /** Whether the only file in the PDF is that client's workbook; a broken PDF is nobody's. */
  static boolean isOf(byte[] pdf, String client, YearMonth month) {
    try (PdfReader reader = new PdfReader(pdf)) {
      Optional<PdfDictionary> files =
          Optional.ofNullable(reader.getCatalog().getAsDict(PdfName.NAMES))
              .flatMap(names -> Optional.ofNullable(names.getAsDict(PdfName.EMBEDDEDFILES)));
      return files.isPresent()
          && PdfNameTree.readTree(files.get()).values().stream()
              .map(file -> name(PdfReader.getPdfObject(file)))
              .toList()
              .equals(List.of(workbook(client, month)));
    } catch (IOException e) {
      return false;
    }
  }

  private static String name(PdfObject file) {
    return file instanceof PdfDictionary dictionary
            && dictionary.getDirectObject(UF) instanceof PdfString name
        ? name.toUnicodeString()
        : "";
  }
}
