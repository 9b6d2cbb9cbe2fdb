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
 * Looks at each client's files for a month and writes no report: what was recognised, what is wrong
 * and where, and which goals have no data. The same stands in <code>check.json</code>, for other
 * programs. It fails when anything is an error, and when an export that a goal needs is missing; so
 * it can stand before the report as a gate.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends AgencyMojo {

  /**
   * The folder for what was found; each client's is in <code>2026-10/acme/check.json</code> below
   * it. It is made when it is not there. By default it is <code>target/headway</code> in the
   * agency's folder.
   *
   * <p>In a POM: {@code <outputDirectory>target/reports</outputDirectory>}; the path begins at the
   * POM.
   *
   * @since 0.1.0
   */
  @Parameter(property = OUTPUT_DIRECTORY)
  @Nullable File outputDirectory;

  /** For Maven. */
  public CheckMojo() {}

  @Override
  boolean isDetailed() {
    return true;
  }

  @Override
  RunResult work(RunRequest request) {
    return MonthlyRun.check(request);
  }

  @Override
  Optional<File> output() {
    return Optional.ofNullable(outputDirectory);
  }
}
