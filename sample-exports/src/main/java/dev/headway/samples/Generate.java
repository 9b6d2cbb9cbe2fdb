package dev.headway.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the sample client's exports and evidence log into an agency's folder. */
public final class Generate {
  private static final String CLIENT = "clients/alder-bikes";

  private Generate() {}

  /**
   * Writes every file, over what is there. It deletes nothing.
   *
   * @param args the agency's folder, such as {@code samples}
   * @throws IOException when a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("Give one argument: the folder that holds clients/.");
    }
    into(Path.of(args[0]));
  }

  /**
   * Writes every file into the agency's folder.
   *
   * @throws IOException when a file cannot be written
   */
  static void into(Path agency) throws IOException {
    Path client = agency.resolve(CLIENT);
    for (Month month : Month.all()) {
      Path folder = client.resolve("exports").resolve(month.month().toString());
      for (Export export : exports(month)) {
        write(folder.resolve(export.name()), export.content());
      }
    }
    write(client.resolve("evidence.csv"), Words.bytes("evidence.csv"));
  }

  private static List<Export> exports(Month month) {
    List<Export> exports = new ArrayList<>();
    exports.add(FacebookPosts.of(month));
    exports.add(InstagramPosts.of(month));
    exports.add(XPosts.of(month));
    exports.add(MetaAds.of(month));
    exports.add(Contacts.of(month));
    exports.add(Deals.of(month));
    exports.add(Tickets.of(month));
    exports.add(Mentions.of(month));
    WebTraffic.of(month).ifPresent(exports::add);
    return List.copyOf(exports);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, content);
  }
}
