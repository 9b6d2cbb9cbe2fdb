package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of the sample agency are as long as an executive reads. */
class ReportLengthTest {

  @TempDir private Path folder;

  private PDDocument report(String client) throws IOException {
    Path pdf =
        SampleAgency.run(folder, folder.resolve("out"), client).documents().stream()
            .filter(file -> file.toString().endsWith(".pdf"))
            .findFirst()
            .orElseThrow();
    return Loader.loadPDF(pdf.toFile());
  }

  /** In the languages with the longest words; in English the pages are compared with pictures. */
  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "nl-NL"})
  void five_goals_take_at_most_ten_pages_and_each_keeps_its_chain(String language)
      throws IOException {
    SampleAgency.copyTo(folder, "alder-bikes");
    Path client = folder.resolve("clients/alder-bikes/client.yaml");
    Files.writeString(
        client, Files.readString(client).replace("language: en-GB", "language: " + language));
    try (PDDocument report = report("alder-bikes")) {
      assertThat(report.getNumberOfPages()).isLessThanOrEqualTo(10);
      String text = new PDFTextStripper().getText(report).replaceAll("\\s+", " ");
      assertThat(text)
          .contains(
              "Commuter revenue up 15% by",
              "Every pound in social earns",
              "Commuters ask us before",
              "A name that people nearby",
              "Workshops full through the winter")
          .contains("Answered within 30 minutes")
          .doesNotContainIgnoringCase("questions in time");
    }
  }

  @Test
  void one_client_is_printed_on_letter() throws IOException {
    try (PDDocument report = Loader.loadPDF(SampleDocuments.of("ovenbird-kits", "pdf"))) {
      assertThat(report.getPages())
          .extracting(PDPage::getMediaBox)
          .allSatisfy(
              box -> {
                assertThat(box.getWidth()).isEqualTo(PDRectangle.LETTER.getWidth());
                assertThat(box.getHeight()).isEqualTo(PDRectangle.LETTER.getHeight());
              });
    }
  }
}
