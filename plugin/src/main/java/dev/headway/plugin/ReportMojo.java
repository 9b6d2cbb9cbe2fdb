package dev.headway.plugin;

import dev.headway.agency.MonthlyRun;
import dev.headway.agency.RunRequest;
import dev.headway.agency.RunResult;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes each client's documents for a month: an executive's PDF and a workbook, and every number
 * in them as JSON for other programs. A client whose files have an error gets none, the others do,
 * and the build fails. A goal without data is said in the documents and in the log; it fails only
 * <code>headway:check</code>.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "report",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class ReportMojo extends AgencyMojo {

  /**
   * The folder for documents; each client's are in <code>2026-10/acme/</code> below it, as <code>
   * acme-2026-10.pdf</code>, <code>acme-2026-10.xlsx</code> and <code>acme-2026-10.json</code>. It
   * is made when it is not there. By default it is <code>target/headway</code> in the agency's
   * folder.
   *
   * <p>In a POM: {@code <outputDirectory>target/reports</outputDirectory>}; the path begins at the
   * POM.
   *
   * @since 0.1.0
   */
  @Parameter(property = OUTPUT_DIRECTORY)
  @Nullable File outputDirectory;

  /** For Maven. */
  public ReportMojo() {}

  @Override
  boolean isDetailed() {
    return false;
  }

  @Override
  RunResult work(RunRequest request) {
    return MonthlyRun.run(request);
  }

  @Override
  Optional<File> output() {
    return Optional.ofNullable(outputDirectory);
  }
}
