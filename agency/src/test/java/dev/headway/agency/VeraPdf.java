package dev.headway.agency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
   * The rules that it breaks of PDF/UA-1, for people who do not see it; none where it keeps all.
   */
  static List<String> accessible(byte[] pdf) {
    return broken(pdf, PDFAFlavour.PDFUA_1, NONE);
  }

  /** The same of one that opens with a password only. */
  static List<String> accessible(byte[] pdf, String password) {
    return broken(pdf, PDFAFlavour.PDFUA_1, password);
  }

  /** The rules that it breaks of PDF/A-3a, for archives; none where it keeps all. */
  static List<String> archival(byte[] pdf) {
    return broken(pdf, PDFAFlavour.PDFA_3_A, NONE);
  }

  /** The validator makes names small in the language of the machine, and Turkish has two i. */
  private static List<String> broken(byte[] pdf, PDFAFlavour standard, String password) {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      return found(pdf, standard, password);
    } finally {
      Locale.setDefault(machine);
    }
  }

  private static List<String> found(byte[] pdf, PDFAFlavour standard, String password) {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), standard, password);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      ValidationResult result = validator.validate(parser);
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
    } catch (EncryptedPdfException | ModelParsingException | ValidationException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
