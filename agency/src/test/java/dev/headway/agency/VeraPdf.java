package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What the validator of the PDF Association finds in a document. */
final class VeraPdf {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static final String NONE = "";

  private VeraPdf() {}

  /**
   * The rules that a document breaks, of each standard; none where it keeps all.
   *
   * @param accessible of PDF/UA-1, for people who do not see it
   * @param archival of PDF/A-3a, for archives
   */
  record Broken(List<String> accessible, List<String> archival) {}

  /** What it finds of both standards; the document is read and gone through once for both. */
  static Broken of(byte[] pdf) {
    Map<PDFAFlavour, List<String>> broken =
        broken(pdf, List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A), NONE);
    return new Broken(broken.get(PDFAFlavour.PDFUA_1), broken.get(PDFAFlavour.PDFA_3_A));
  }

  /**
   * The rules of PDF/UA-1 that one breaks which opens with a password only.
   *
   * @return empty where the validator cannot open it, which happens to one in twenty
   */
  static Optional<List<String>> accessible(byte[] pdf, String password) {
    try {
      return Optional.of(
          broken(pdf, List.of(PDFAFlavour.PDFUA_1), password).get(PDFAFlavour.PDFUA_1));
    } catch (AssertionError e) {
      if (e.getCause() instanceof ModelParsingException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The validator makes names small in the language of the machine, and Turkish has two i. */
  private static Map<PDFAFlavour, List<String>> broken(
      byte[] pdf, List<PDFAFlavour> standards, String password) {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      return found(pdf, standards, password);
    } finally {
      Locale.setDefault(machine);
    }
  }

  private static Map<PDFAFlavour, List<String>> found(
      byte[] pdf, List<PDFAFlavour> standards, String password) {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), standards.get(0), password);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standards)) {
      parser.setFlavours(standards);
      Map<PDFAFlavour, List<String>> found = new EnumMap<>(PDFAFlavour.class);
      for (ValidationResult result : validator.validateAll(parser)) {
        found.put(result.getPDFAFlavour(), rules(result));
      }
      assertThat(found).as("what was checked").containsOnlyKeys(standards);
      return found;
    } catch (EncryptedPdfException | ModelParsingException | ValidationException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> rules(ValidationResult result) {
    TreeSet<String> broken = new TreeSet<>();
    for (TestAssertion each : result.getTestAssertions()) {
      broken.add(
          each.getRuleId().getClause()
              + "-"
              + each.getRuleId().getTestNumber()
              + ": "
              + each.getMessage()
              + " at "
              + each.getLocation().getContext());
    }
    return List.copyOf(broken);
  }
}
