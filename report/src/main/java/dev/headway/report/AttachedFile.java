package dev.headway.report;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;

/** A workbook that lies in the PDF, for whoever wants to compute with its numbers. */
final class AttachedFile {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int COMPRESSED_ALREADY = 0;

  private final String name;
  private final String description;
  private final byte[] bytes;

  /**
   * The file.
   *
   * @param name of the file
   * @param description what it is, in the reader's language
   * @param bytes of the file; not copied, and not changed
   */
  AttachedFile(String name, String description, byte[] bytes) {
    this.name = name;
    this.description = description;
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  /**
   * Puts the file into the document.
   *
   * @param date that the document has, since the file has none
   */
  PdfIndirectReference writeTo(PdfWriter writer, PdfString date) throws IOException {
    PdfDictionary dates = new PdfDictionary();
    dates.put(PdfName.MODDATE, date);
    PdfFileSpecification file =
        PdfFileSpecification.fileEmbedded(writer, "", name, bytes, XLSX, dates, COMPRESSED_ALREADY);
    file.put(PdfName.UF, new PdfString(name, PdfObject.TEXT_UNICODE));
    file.put(PdfName.DESC, new PdfString(description, PdfObject.TEXT_UNICODE));
    file.put(new PdfName("AFRelationship"), PdfName.DATA);
    writer.addFileAttachment(description, file);
    return file.getReference();
  }
}
