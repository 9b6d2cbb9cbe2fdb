package dev.headway.report;

import java.io.OutputStream;
import java.nio.file.*;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookTest {
  @Test
  void look() throws Exception {
    try (OutputStream out = Files.newOutputStream(Path.of("/tmp/look.pdf"))) {
      new ClientReport("Brightwater Studio", Optional.empty()).writePdf(Autumn.scorecard(), out);
    }
    System.out.println(
        new PdfReport("B", Optional.empty(), Autumn.scorecard()).typeset().extents());
  }
}
