package dev.headway.report;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNameTree;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Whose a PDF is: the workbook that lies in it bears the client's id and the month. */
final class PdfOwner {

  private static final PdfName UF = new PdfName("UF");

  private PdfOwner() {}

  /** What the workbook in a client's PDF is called. */
  static String name(String client, YearMonth month) {
    return client + "-" + month + ".xlsx";
  }

  /** The only file in the PDF, if it is that client's workbook; a broken PDF is nobody's. */
  static Optional<byte[]> workbook(byte[] pdf, String client, YearMonth month) {
    if (new String(pdf, StandardCharsets.ISO_8859_1).contains("/Encrypt")) {
      return Optional.empty(); // nobody can look into a locked one
    }
    try (PdfReader reader = new PdfReader(pdf)) {
      Optional<PdfDictionary> files =
          Optional.ofNullable(reader.getCatalog().getAsDict(PdfName.NAMES))
              .flatMap(names -> Optional.ofNullable(names.getAsDict(PdfName.EMBEDDEDFILES)));
      List<PdfObject> found =
          files.stream()
              .flatMap(tree -> PdfNameTree.readTree(tree).values().stream())
              .map(PdfReader::getPdfObject)
              .toList();
      return found.size() == 1 && found.get(0) instanceof PdfDictionary file
          ? bytes(file, name(client, month))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> bytes(PdfDictionary file, String name) throws IOException {
    boolean isNamed =
        file.getDirectObject(UF) instanceof PdfString text && text.toUnicodeString().equals(name);
    PdfDictionary embedded = file.getAsDict(PdfName.EF);
    return isNamed
            && embedded != null
            && embedded.getDirectObject(PdfName.F) instanceof PRStream stream
        ? Optional.of(PdfReader.getStreamBytes(stream))
        : Optional.empty();
  }
}
