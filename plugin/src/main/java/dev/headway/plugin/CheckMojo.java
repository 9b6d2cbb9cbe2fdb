package dev.headway.plugin;

import dev.headway.agency.MonthlyRun;
import dev.headway.agency.RunRequest;
import dev.headway.agency.RunResult;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Looks at each client's files for a month and writes nothing: what was recognised, what is wrong
 * and where, and which goals have no data. It fails when anything is an error, and when an export
 * that a goal needs is missing; so it can stand before the report as a gate.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends AgencyMojo {

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
}
