package dev.headway.samples;

import dev.headway.samples.alder.AlderBikes;
import dev.headway.samples.lough.LoughArden;
import dev.headway.samples.marlpit.Marlpit;
import dev.headway.samples.moorfield.Moorfield;
import dev.headway.samples.ovenbird.Ovenbird;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** Writes the sample clients' exports and evidence logs into an agency's folder. */
public final class Generate {
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
    for (SampleClient client : clients()) {
      write(client, Path.of(args[0]).resolve("clients").resolve(client.id()));
    }
  }

  /** Every client of the sample agency. */
  static List<SampleClient> clients() {
    return List.of(
        new AlderBikes(), new LoughArden(), new Marlpit(), new Moorfield(), new Ovenbird());
  }

  private static void write(SampleClient client, Path folder) throws IOException {
    for (YearMonth month : client.months()) {
      for (Export export : client.exports(month)) {
        write(export, folder.resolve("exports").resolve(month.toString()));
      }
    }
    for (Export log : client.logs()) {
      write(log, folder);
    }
  }

  private static void write(Export export, Path folder) throws IOException {
    Path file = folder.resolve(export.name());
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, export.content());
  }
}
