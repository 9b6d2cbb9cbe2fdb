package dev.headway.report;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.UUID;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Says in the document what it is, as PDF/UA-1 and PDF/A-3a ask: for people who do not see it, and
 * for those who open it in thirty years; or only the first, since no archive takes what is locked.
 * Takes nothing from the clock.
 */
final class Archive {

  /** Six per cent larger than at the usual level, in half of its time. */
  private static final int PACKED = 4;

  private final TaggedDevice device;
  private final Document document;
  private final LocalDate day;
  private final AttachedFile workbook;
  private final boolean isArchive;

  /**
   * For one document.
   *
   * @param isArchive whether it says that it keeps PDF/A
   */
  Archive(
      TaggedDevice device,
      Document document,
      LocalDate day,
      AttachedFile workbook,
      boolean isArchive) {
    this.device = device;
    this.document = document;
    this.day = day;
    this.workbook = workbook;
    this.isArchive = isArchive;
  }

  /** Says what the document will be, before it is opened. */
  void begin(PdfWriter writer) {
    writer.setFullCompression();
    writer.setCompressionLevel(PACKED);
    writer.setTagged();
    writer.setTabs(PdfName.S);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
  }

  /** Says what it is, after its last page. */
  void end(PdfWriter writer) {
    device.finishStructure();
    try {
      describe(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void describe(PdfWriter writer) throws IOException {
    PdfDate date = new PdfDate(noon());
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.MODDATE, date);
    info.put(PdfName.CREATOR, text("Headway"));
    byte[] id = id();
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    PdfDictionary catalog = writer.getExtraCatalog();
    catalog.put(PdfName.LANG, text(language()));
    catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(colours(writer)));
    PdfIndirectReference file = workbook.writeTo(writer, date);
    catalog.put(new PdfName("AF"), new PdfArray(file));
    writer.setXmpMetadata(new ArchiveMetadata(info, language(), day, isArchive).bytes());
  }

  private static PdfString text(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }

  private String language() {
    return document.getDocumentElement().getAttribute("lang");
  }

  /** The colours that red, green and blue mean. */
  private static PdfDictionary colours(PdfWriter writer) throws IOException {
    PdfStream profile = new PdfStream(ColourProfile.sRgb());
    profile.put(PdfName.N, new PdfNumber(3));
    profile.flateCompress();
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, text(ColourProfile.NAME));
    intent.put(PdfName.INFO, text(ColourProfile.NAME));
    intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    return intent;
  }

  private GregorianCalendar noon() {
    GregorianCalendar noon = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    noon.clear();
    noon.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), 12, 0, 0);
    return noon;
  }

  /** Without spaces: templates may be indented as anybody likes. */
  private static void collect(Node node, StringBuilder into) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text text) {
        String said = text.getData();
        for (int i = 0; i < said.length(); i++) {
          if (said.charAt(i) > ' ') {
            into.append(said.charAt(i));
          }
        }
      } else {
        collect(n, into);
      }
    }
  }

  private byte[] id() {
    StringBuilder text = new StringBuilder().append(day);
    collect(document.getDocumentElement(), text);
    text.append(UUID.nameUUIDFromBytes(workbook.bytes()));
    UUID uuid = UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }
}
