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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The structure of a PDF, as a program that reads aloud goes through it. */
final class PdfTree {

  private static final Pattern CONTENT =
      Pattern.compile("(?ms)^/\\w+ <</MCID (\\d+)>> BDC$(.*?)^EMC$");

  private final PdfReader reader;
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
        contents.add(contents(reader.getPageContent(page)));
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
    StringBuilder text = new StringBuilder();
    int page = 0;
    for (int i = 0; i < kids.size(); i++) {
      PdfDictionary kid = kids.getAsDict(i);
      if (kid.contains(new PdfName("MCID"))) {
        int at = pages.get(((PRIndirectReference) kid.get(PdfName.PG)).getNumber());
        page = page == 0 ? at : page;
        text.append(text(at, kid.getAsNumber(new PdfName("MCID")).intValue()));
      }
    }
    String role = said.getAsName(PdfName.S).toString().substring(1);
    return new Element(depth, role, page, text.toString().strip(), said);
  }

  private String text(int page, int number) throws IOException {
    String content = contents.get(page - 1).get(number);
    if (content == null) {
      throw new AssertionError("page " + page + " has no content " + number);
    }
    reader.setPageContent(page, content.getBytes(StandardCharsets.ISO_8859_1));
    return new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("[\\n\\u00A0]+", " ");
  }
}
