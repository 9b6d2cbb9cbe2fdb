package dev.headway.bench;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import dev.headway.ingest.ExportRequest;
import dev.headway.ingest.Exports;
import dev.headway.ingest.FacetValues;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.input.Problems;
import dev.headway.model.Brand;
import dev.headway.model.Client;
import dev.headway.model.ClientFile;
import dev.headway.model.Commentary;
import dev.headway.model.FactGathering;
import dev.headway.model.Scorecard;
import dev.headway.report.ClientReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes the PDF of a sample client, tagged and with its attachment, and has openhtmltopdf and
 * WeasyPrint, where that is installed, set the same pages from the same markup, styles and
 * drawings. Everything is warm, and what is compared is time on the CPU, in turns in one run.
 */
public final class ReportBench {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final int WARM_UP = 60;
  private static final int THREADS = 8;
  private static final byte[] SHEETS = "sheets".getBytes(StandardCharsets.UTF_8);
  private static final String FONT = "/fonts/ttf/SourceSansPro/SourceSansPro-%s.ttf";

  private static final String PYTHON = "/usr/bin/python3";
  private static final String WEASYPRINT =
      """
      import sys, time, logging
      from weasyprint import HTML
      logging.disable(logging.CRITICAL)
      html = open(sys.argv[1], encoding='utf-8').read()
      for turn in range(int(sys.argv[2])):
          start = time.process_time()
          HTML(string=html).write_pdf(sys.argv[1] + '.pdf')
          print(time.process_time() - start)
      """;

  private final ClientReport report = new ClientReport("Harbour", Optional.empty());
  private final Scorecard card;
  private final String html;

  private ReportBench(Scorecard card) throws IOException {
    this.card = card;
    ByteArrayOutputStream pages = new ByteArrayOutputStream();
    report.writeHtml(card, pages);
    // The logo is not among them; nobody has to draw it.
    this.html = pages.toString(StandardCharsets.UTF_8).replaceAll("<img [^>]*>", "");
  }

  /**
   * Runs it.
   *
   * @param arguments the folder of a client, a folder to work in, and how many turns
   */
  public static void main(String[] arguments) throws Exception {
    ReportBench bench = new ReportBench(scorecard(Path.of(arguments[0])));
    bench.compare(Files.createDirectories(Path.of(arguments[1])), Integer.parseInt(arguments[2]));
    bench.alike();
  }

  private static Scorecard scorecard(Path folder) {
    Problems problems = new Problems();
    Client client =
        ClientFile.read(
                folder.resolve("client.yaml"),
                "alder-bikes",
                "client.yaml",
                new Client.Defaults(
                    Locale.UK,
                    Currency.getInstance("GBP"),
                    ZoneId.of("Europe/London"),
                    Optional.empty(),
                    Brand.HOUSE,
                    List.of()),
                MetricCatalogue.standard(),
                FacetValues.with(Optional.empty()),
                problems)
            .orElseThrow(() -> new IllegalStateException(problems.list().toString()))
            .client();
    Exports.Taken<FactGathering> taken =
        Exports.take(
            new ExportRequest(
                folder,
                "clients/alder-bikes",
                OCTOBER,
                client.zone(),
                client.currency(),
                client.accounts(),
                client.surveys(),
                client.channels(),
                Optional.empty()),
            () -> new FactGathering(client, OCTOBER));
    Commentary words =
        Commentary.read(
            folder.resolve("commentary/2026-10.md"), "2026-10.md", client.goals(), problems);
    return Scorecard.of(client, taken.by().gathered(), taken.exports(), words);
  }

  private void compare(Path folder, int turns) throws Exception {
    XRLog.setLoggingEnabled(false);
    for (int i = 0; i < WARM_UP; i++) {
      ours();
      theirs();
    }
    double[] own = new double[turns];
    double[] other = new double[turns];
    for (int i = 0; i < turns; i++) {
      own[i] = timed(this::ours);
      other[i] = timed(this::theirs);
    }
    double ours = median(own);
    System.out.printf(
        "report of %d goals, warm: %.0f ms of CPU, median of %d turns%n",
        card.goals().size(), ours, turns);
    System.out.printf(
        "openhtmltopdf, same pages, not tagged: %.0f ms, %.1f times as much%n",
        median(other), median(other) / ours);
    OptionalDouble python = weasyPrint(folder, turns);
    if (python.isPresent()) {
      System.out.printf(
          "WeasyPrint, same pages: %.0f ms, %.1f times as much%n",
          python.getAsDouble(), python.getAsDouble() / ours);
    } else {
      System.out.println("WeasyPrint is not installed for " + PYTHON + ": not measured");
    }
  }

  private byte[] ours() {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      report.writePdf(card, SHEETS, pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private byte[] theirs() {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useFont(() -> font("Regular"), "Source Sans Pro", 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("SemiBold"), "Source Sans Pro", 600, FontStyle.NORMAL, true);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.withHtmlContent(html, null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static InputStream font(String weight) {
    String path = FONT.formatted(weight);
    return Objects.requireNonNull(ReportBench.class.getResourceAsStream(path), path);
  }

  private OptionalDouble weasyPrint(Path folder, int turns) throws Exception {
    Path pages = Files.writeString(folder.resolve("pages.html"), html);
    if (!Files.isExecutable(Path.of(PYTHON))) {
      return OptionalDouble.empty();
    }
    Process process =
        new ProcessBuilder(
                PYTHON,
                "-c",
                WEASYPRINT,
                pages.toString(),
                Integer.toString(Math.min(turns, 5) + 1))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      return OptionalDouble.empty();
    }
    // The first turn warms it up.
    return OptionalDouble.of(
        median(
            said.lines().skip(1).mapToDouble(line -> 1000 * Double.parseDouble(line)).toArray()));
  }

  private void alike() throws ExecutionException, InterruptedException {
    byte[] one = ours();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<byte[]>> work = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        work.add(this::ours);
      }
      for (Future<byte[]> other : threads.invokeAll(work)) {
        if (!Arrays.equals(one, other.get())) {
          throw new IllegalStateException("the bytes of a thread are not those of another");
        }
      }
    } finally {
      threads.shutdown();
    }
    System.out.printf("%d threads: the same %d bytes%n", THREADS, one.length);
  }

  /** Milliseconds on the CPU. */
  private static double timed(Callable<byte[]> work) throws Exception {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try (OutputStream nowhere = OutputStream.nullOutputStream()) {
      nowhere.write(work.call());
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
