package dev.headway.plugin;

import dev.headway.agency.MonthlyRun;
import dev.headway.agency.RunRequest;
import dev.headway.agency.RunResult;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Explains where the numbers of goals come from, and writes no file: verdict, formula with its
 * numbers put in, what each of them counts, and the files with lines and digests; then targets,
 * changes, the quarter and year so far, signals, forecasts, what moved, and the chain behind the
 * goal. It looks at the files as <code>headway:report</code> does, and fails where that would.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AgencyMojo {

  /**
   * The goals to explain, by their <code>id</code> in <code>client.yaml</code>; on the command line
   * with commas between: <code>-Dheadway.goal=test-rides,defences</code>. By default all of them.
   *
   * <p>In a POM: {@code <goals><goal>test-rides</goal><goal>defences</goal></goals>}
   *
   * @since 0.1.0
   */
  @Parameter(property = GOAL)
  List<String> goals = List.of();

  /** For Maven. */
  public ExplainMojo() {}

  @Override
  boolean isDetailed() {
    return false;
  }

  @Override
  RunResult work(RunRequest request) {
    return MonthlyRun.explain(request, Optional.ofNullable(goals).orElse(List.of()));
  }
}
