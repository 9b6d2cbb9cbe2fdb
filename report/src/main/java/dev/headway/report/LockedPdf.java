package dev.headway.report;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a PDF once more so that it opens with a password only. Everything in it is locked: pages,
 * words, what the document says of itself, and the workbook. Only a line at its start says whose
 * report it is, since nobody else than its readers can look inside.
 */
final class LockedPdf {

  private static final Comparator<PdfName> BY_NAME = Comparator.comparing(PdfName::toString);
  private static final String MARK = "%Headway ";
  private static final PdfName OBJECTS = new PdfName("ObjStm");
  private static final PdfName ENTRIES = new PdfName("XRef");
  private static final int AT_ONCE = 200;
  private static final int[] WIDTHS = {1, 4, 2};

  private final PdfReader open;
  private final PdfLock lock;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Where objects are, as the table at the end has it: what it is, where, and which there. */
  private final SortedMap<Integer, int[]> places = new TreeMap<>();

  private int last;

  private LockedPdf(PdfReader open, PdfLock lock) {
    this.open = open;
    this.lock = lock;
    this.last = open.getXrefSize() - 1;
  }

  /** The same document, locked. */
  static byte[] of(byte[] pdf, PdfPassword password, String client, YearMonth month)
      throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      return new LockedPdf(reader, new PdfLock(password, pdf)).written(mark(client, month));
    }
  }

  /** Whether a document is a locked report of this client and month. */
  static boolean isOf(byte[] pdf, String client, YearMonth month) {
    return new String(pdf, 0, Math.min(pdf.length, 1000), StandardCharsets.ISO_8859_1)
        .contains("\n" + mark(client, month) + "\n");
  }

  private static String mark(String client, YearMonth month) {
    return MARK + client + " " + month;
  }

  private byte[] written(String mark) throws IOException {
    write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n" + mark + "\n");
    List<Integer> plain = new ArrayList<>();
    for (int i = 1; i < open.getXrefSize(); i++) {
      PdfObject object = open.getPdfObject(i);
      if (object instanceof PRStream stream) {
        writeStream(i, stream);
      } else if (object != null) {
        plain.add(i);
      }
    }
    for (int i = 0; i < plain.size(); i += AT_ONCE) {
      writeTogether(plain.subList(i, Math.min(i + AT_ONCE, plain.size())));
    }
    int description = ++last;
    begin(description);
    write(lock.description(), out);
    write("\nendobj\n");
    writeTable(description);
    return out.toByteArray();
  }

  private void writeStream(int number, PRStream stream) throws IOException {
    PdfObject type = stream.get(PdfName.TYPE);
    if (OBJECTS.equals(type) || ENTRIES.equals(type)) {
      return; // they say where things were
    }
    PdfDictionary said = new PdfDictionary();
    stream.getKeys().forEach(key -> said.put(key, locked(number, stream.get(key))));
    writeStream(number, said, lock.locked(number, PdfReader.getStreamBytesRaw(stream)));
  }

  /** Texts beside a stream are locked one by one; those in a stream of objects are with it. */
  private PdfObject locked(int number, PdfObject object) {
    if (object instanceof PdfString text) {
      return new PdfString(lock.locked(number, text.getBytes())).setHexWriting(true);
    }
    if (object instanceof PdfArray array) {
      PdfArray made = new PdfArray();
      array.getElements().forEach(each -> made.add(locked(number, each)));
      return made;
    }
    if (object instanceof PdfDictionary dictionary) {
      PdfDictionary made = new PdfDictionary();
      dictionary.getKeys().forEach(key -> made.put(key, locked(number, dictionary.get(key))));
      return made;
    }
    return object;
  }

  private void writeStream(int number, PdfDictionary said, byte[] bytes) throws IOException {
    said.put(PdfName.LENGTH, new PdfNumber(bytes.length));
    begin(number);
    write(said, out);
    write("\nstream\n");
    out.writeBytes(bytes);
    write("\nendstream\nendobj\n");
  }

  /** What stands in such a stream is locked with it. */
  private void writeTogether(List<Integer> numbers) throws IOException {
    int holder = ++last;
    StringBuilder index = new StringBuilder();
    ByteArrayOutputStream objects = new ByteArrayOutputStream();
    for (int i = 0; i < numbers.size(); i++) {
      places.put(numbers.get(i), new int[] {2, holder, i});
      index.append(numbers.get(i)).append(' ').append(objects.size()).append(' ');
      write(said(numbers.get(i)), objects);
      objects.write('\n');
    }
    byte[] first = index.toString().getBytes(StandardCharsets.US_ASCII);
    PdfDictionary said = new PdfDictionary(OBJECTS);
    said.put(PdfName.N, new PdfNumber(numbers.size()));
    said.put(new PdfName("First"), new PdfNumber(first.length));
    said.put(PdfName.FILTER, PdfName.FLATEDECODE);
    byte[] all = PdfCipher.joined(first, objects.toByteArray());
    writeStream(holder, said, lock.locked(holder, smaller(all)));
  }

  /** An object; the catalog says as well that the lock is younger than the version. */
  private PdfObject said(int number) {
    PdfObject object = open.getPdfObject(number);
    if (object instanceof PdfDictionary catalog
        && PdfName.CATALOG.equals(catalog.get(PdfName.TYPE))) {
      PdfDictionary level = new PdfDictionary();
      level.put(new PdfName("BaseVersion"), new PdfName("1.7"));
      level.put(new PdfName("ExtensionLevel"), new PdfNumber(8));
      PdfDictionary extensions = new PdfDictionary();
      extensions.put(new PdfName("ADBE"), level);
      catalog.put(new PdfName("Extensions"), extensions);
    }
    return object;
  }

  private void writeTable(int description) throws IOException {
    int table = ++last;
    int start = out.size();
    places.put(table, new int[] {1, start, 0});
    ByteBuffer entries = ByteBuffer.allocate((last + 1) * 7);
    for (int i = 0; i <= last; i++) {
      int[] place = places.getOrDefault(i, new int[] {0, 0, i == 0 ? 0xFFFF : 0});
      entries.put((byte) place[0]).putInt(place[1]).putShort((short) place[2]);
    }
    PdfDictionary said = new PdfDictionary(ENTRIES);
    said.put(PdfName.SIZE, new PdfNumber(last + 1));
    said.put(PdfName.W, new PdfArray(WIDTHS));
    for (PdfName key : List.of(PdfName.ROOT, PdfName.INFO, PdfName.ID)) {
      said.put(key, open.getTrailer().get(key));
    }
    said.put(PdfName.ENCRYPT, new PdfLiteral(description + " 0 R"));
    said.put(PdfName.FILTER, PdfName.FLATEDECODE);
    writeStream(table, said, smaller(entries.array()));
    write("startxref\n" + start + "\n%%EOF\n");
  }

  private void begin(int number) {
    places.put(number, new int[] {1, out.size(), 0});
    write(number + " 0 obj\n");
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] smaller(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream to = new DeflaterOutputStream(packed, deflater)) {
      to.write(bytes);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static void write(PdfObject object, ByteArrayOutputStream to) throws IOException {
    if (object instanceof PdfIndirectReference reference) {
      text(reference.getNumber() + " " + reference.getGeneration() + " R", to);
    } else if (object instanceof PdfArray array) {
      text("[", to);
      for (PdfObject each : array.getElements()) {
        write(each, to);
        text(" ", to);
      }
      text("]", to);
    } else if (object instanceof PdfDictionary dictionary) {
      text("<<", to);
      for (PdfName key : dictionary.getKeys().stream().sorted(BY_NAME).toList()) {
        key.toPdf(null, to);
        text(" ", to);
        write(dictionary.get(key), to);
        text(" ", to);
      }
      text(">>", to);
    } else {
      object.toPdf(null, to);
    }
  }

  private static void text(String text, ByteArrayOutputStream to) {
    to.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
