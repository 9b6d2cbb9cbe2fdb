package dev.headway.agency.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of what was sent, as it has to lie in git. */
final class DeliveryFolder {

  /** Git must not turn line ends: messages and ledgers are what they are to the byte. */
  private static final String ATTRIBUTES = "* -text\n";

  private static final String IGNORED = "*.lock\n*.tmp\n";

  private DeliveryFolder() {}

  /** Makes it, where it is not there, and what git has to know of it. */
  static void prepare(Path deliveries) throws IOException {
    Files.createDirectories(deliveries);
    writeOnce(deliveries.resolve(".gitattributes"), ATTRIBUTES);
    writeOnce(deliveries.resolve(".gitignore"), IGNORED);
  }

  private static void writeOnce(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
