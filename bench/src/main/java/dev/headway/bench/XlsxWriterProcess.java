package dev.headway.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** A Python process that writes a plainer workbook with XlsxWriter, where that is installed. */
final class XlsxWriterProcess {

  static final String PYTHON = "/usr/bin/python3";
  private static final int TIMES = 3;

  private XlsxWriterProcess() {}

  /**
   * The time on the CPU of a whole process, in milliseconds, as the median of three; empty where
   * there is no such Python.
   */
  static OptionalDouble milliseconds(Path folder, int rows)
      throws IOException, InterruptedException {
    Path script = folder.resolve("plain_workbook.py");
    try (InputStream in = XlsxWriterProcess.class.getResourceAsStream("plain_workbook.py")) {
      if (in == null) {
        throw new IOException("plain_workbook.py is not in the jar");
      }
      Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.isExecutable(Path.of(PYTHON))) {
      return OptionalDouble.empty();
    }
    DoubleStream.Builder spent = DoubleStream.builder();
    for (int i = 0; i < TIMES; i++) {
      OptionalDouble once = once(script, folder.resolve("xlsxwriter.xlsx"), rows);
      if (once.isEmpty()) {
        return once;
      }
      spent.add(once.getAsDouble());
    }
    return OptionalDouble.of(spent.build().sorted().toArray()[TIMES / 2]);
  }

  private static OptionalDouble once(Path script, Path to, int rows)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(PYTHON, script.toString(), to.toString(), Integer.toString(rows))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0
        ? OptionalDouble.of(1000 * Double.parseDouble(said.strip()))
        : OptionalDouble.empty();
  }
}
