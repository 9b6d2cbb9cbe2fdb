package dev.headway.report;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The structure of a PDF, as a program that reads aloud goes through it. */
final class PdfTree {

  private static final Pattern CONTENT =
      Pattern.compile("(?ms)^/\\w+ <</MCID (\\d+)>> BDC$(.*?)^EMC$");

  private static final Pattern ARTIFACT =
      Pattern.compile("(?ms)^/Artifact (?:<<[^>]*>> BDC|BMC)$(.*?)^EMC$");

  private final PdfReader reader;
  private final List<byte[]> originals = new ArrayList<>();
  private final Map<Integer, Integer> pages = new HashMap<>();
  private final List<Map<Integer, String>> contents = new ArrayList<>();
  private final List<Element> all = new ArrayList<>();

  /**
   * An element.
   *
   * @param depth 0 for the whole document
   * @param role such as {@code H1}
   * @param page on which it has text or a drawing of its own; 0 for none
   * @param text of its own, without that of what is in it
   * @param said what it says of itself
   */
  record Element(int depth, String role, int page, String text, PdfDictionary said) {

    String word(String key) {
      return said.get(new PdfName(key)) instanceof PdfString word ? word.toUnicodeString() : "";
    }

    /** Such as {@code Column} for {@code Scope}; empty for none. */
    String attribute(String key) {
      PdfDictionary attributes = said.getAsDict(PdfName.A);
      PdfObject value = attributes == null ? null : attributes.get(new PdfName(key));
      return value == null ? "" : value.toString().replace("/", "");
    }
  }

  PdfTree(byte[] pdf) {
    try {
      this.reader = new PdfReader(pdf);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.put(reader.getPageOrigRef(page).getNumber(), page);
        originals.add(reader.getPageContent(page));
        contents.add(contents(originals.get(page - 1)));
      }
      walk(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT).getAsArray(PdfName.K), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfReader reader() {
    return reader;
  }

  /** All elements, in the order in which they are read. */
  List<Element> elements() {
    return List.copyOf(all);
  }

  List<Element> elements(String role) {
    return all.stream().filter(e -> e.role().equals(role)).toList();
  }

  /** The elements of a page, a line for each, such as {@code H1 “Test rides booked” came in}. */
  List<String> lines(int page) {
    int first = 0;
    while (all.get(first).page() != page) {
      first++;
    }
    int end = all.size();
    while (all.get(end - 1).page() != page) {
      end--;
    }
    return all.subList(first, end).stream()
        .map(e -> "  ".repeat(e.depth()) + (e.role() + " " + e.text()).strip())
        .toList();
  }

  /** The names of the outline, with the page that each leads to. */
  List<String> bookmarks() {
    List<String> found = new ArrayList<>();
    PdfDictionary mark = reader.getCatalog().getAsDict(PdfName.OUTLINES).getAsDict(PdfName.FIRST);
    while (mark != null) {
      found.add(page(mark) + " " + mark.getAsString(PdfName.TITLE).toUnicodeString());
      mark = mark.getAsDict(PdfName.NEXT);
    }
    return found;
  }

  /** The number of the page that a bookmark or a link leads to. */
  int page(PdfDictionary leading) {
    PdfDictionary action = leading.contains(PdfName.A) ? leading.getAsDict(PdfName.A) : leading;
    PdfArray target =
        leading.contains(PdfName.DEST)
            ? leading.getAsArray(PdfName.DEST)
            : action.getAsArray(PdfName.D);
    return pages.get(((PRIndirectReference) target.getPdfObject(0)).getNumber());
  }

  /** What is painted on a page and is no part of the structure, if it is text. */
  String decoration(int page) throws IOException {
    Matcher content =
        ARTIFACT.matcher(new String(originals.get(page - 1), StandardCharsets.ISO_8859_1));
    StringBuilder text = new StringBuilder();
    while (content.find()) {
      text.append(content.group(1));
    }
    return text(page, text.toString());
  }

  private static Map<Integer, String> contents(byte[] page) {
    Map<Integer, String> found = new HashMap<>();
    Matcher content = CONTENT.matcher(new String(page, StandardCharsets.ISO_8859_1));
    while (content.find()) {
      found.put(Integer.parseInt(content.group(1)), content.group(2));
    }
    return found;
  }

  private void walk(PdfArray kids, int depth) throws IOException {
    for (int i = 0; i < kids.size(); i++) {
      PdfDictionary kid = kids.getAsDict(i);
      if (kid.contains(PdfName.S)) {
        PdfArray inner = kid.getAsArray(PdfName.K);
        all.add(element(kid, inner, depth));
        walk(inner, depth + 1);
      }
    }
  }

  private Element element(PdfDictionary said, PdfArray kids, int depth) throws IOException {
    Map<Integer, StringBuilder> text = new TreeMap<>();
    int page = 0;
    for (int i = 0; i < kids.size(); i++) {
      PdfDictionary kid = kids.getAsDict(i);
      if (kid.contains(new PdfName("MCID"))) {
        int at = pages.get(((PRIndirectReference) kid.get(PdfName.PG)).getNumber());
        page = page == 0 ? at : page;
        text.computeIfAbsent(at, p -> new StringBuilder())
            .append(content(at, kid.getAsNumber(new PdfName("MCID")).intValue()));
      }
    }
    String role = said.getAsName(PdfName.S).toString().substring(1);
    StringBuilder all = new StringBuilder();
    for (Map.Entry<Integer, StringBuilder> part : text.entrySet()) {
      all.append(text(part.getKey(), part.getValue().toString()));
    }
    return new Element(depth, role, page, all.toString().strip(), said);
  }

  private String content(int page, int number) {
    String content = contents.get(page - 1).get(number);
    if (content == null) {
      throw new AssertionError("page " + page + " has no content " + number);
    }
    return content;
  }

  private String text(int page, String content) throws IOException {
    reader.setPageContent(page, content.getBytes(StandardCharsets.ISO_8859_1));
    // The extractor puts a space after each line that it finds; one before it is the text's own.
    return new PdfTextExtractor(reader)
        .getTextFromPage(page)
        .replace('\u00A0', ' ')
        .replace(" \n ", " ")
        .replace("\n ", "\u00B6");
  }
}
