package dev.headway.report;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.headway.model.Scorecard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes a PDF and reads its text again. */
final class PdfText {

  /** Stands for the workbook, which most tests do not look at. */
  static final byte[] WORKBOOK = "sheets".getBytes(StandardCharsets.UTF_8);

  private PdfText() {}

  static byte[] pdf(Scorecard card) {
    return pdf(card, Optional.empty());
  }

  static byte[] pdf(Scorecard card, Optional<Path> overrides) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new ClientReport("Brightwater Studio", overrides).writePdf(card, WORKBOOK, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * The text of each page without white space: what stands in two cells is told apart by its place
   * on the page, which is lost here.
   */
  static List<String> pages(byte[] pdf) {
    try (PdfReader reader = new PdfReader(pdf)) {
      List<String> pages = new ArrayList<>();
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        reader.setPageContent(page, unmarked(reader.getPageContent(page)));
        pages.add(extractor.getTextFromPage(page).replaceAll("[\\s\\u00A0]+", ""));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The extractor takes everything that is marked at all for decoration. */
  private static byte[] unmarked(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1)
        .replaceAll("(?m)^(/\\w+ (<<[^>]*>> BDC|BMC)|EMC)$", "")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  static List<String> pages(Scorecard card) {
    return pages(pdf(card));
  }

  /** Sentences as {@link #pages} has them. */
  static String[] squeezed(String... sentences) {
    return Arrays.stream(sentences)
        .map(s -> s.replaceAll("[\\s\\u00A0]+", ""))
        .toArray(String[]::new);
  }
}
