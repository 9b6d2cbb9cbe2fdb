import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Approves every message of the outbox by its manifest, as docs/email.md describes the id. */
class Approve {

  public static void main(String[] arguments) throws Exception {
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("target/headway/2026-10/outbox"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".manifest")).sorted().toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        lines.append(HexFormat.of().formatHex(digest), 0, 16);
        lines.append("  ").append(file.getParent().getFileName()).append(" 2026-10  # seen\n");
      }
    }
    Files.writeString(Path.of("approvals"), lines);
  }
}
