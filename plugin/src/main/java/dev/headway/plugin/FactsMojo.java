package dev.headway.plugin;

import dev.headway.agency.MonthlyRun;
import dev.headway.agency.RunRequest;
import dev.headway.agency.RunResult;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes each client's normalised facts as a table for other tools: <code>facts.csv</code>, one row
 * for each fact and metric, of the month and all months before it. What cannot be read is an error,
 * and the build fails; the facts that could be read are written all the same.
 *
 * @since 0.1.0
 */
@Mojo(name = "facts", requiresProject = false, threadSafe = true)
public final class FactsMojo extends AgencyMojo {

  /**
   * The folder for documents; each client's facts are in <code>2026-10/acme/facts.csv</code> below
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
  public FactsMojo() {}

  @Override
  boolean isDetailed() {
    return false;
  }

  @Override
  RunResult work(RunRequest request) {
    return MonthlyRun.facts(request);
  }

  @Override
  Optional<File> output() {
    return Optional.ofNullable(outputDirectory);
  }
}
