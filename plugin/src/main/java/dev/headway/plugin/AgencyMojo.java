package dev.headway.plugin;

import dev.headway.agency.AgencyFolder;
import dev.headway.agency.RunRequest;
import dev.headway.agency.RunResult;
import dev.headway.agency.delivery.Credentials;
import dev.headway.input.Problems;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What the goals that look at an agency's folder have in common. */
abstract class AgencyMojo extends AbstractMojo {

  static final String AGENCY_DIRECTORY = "headway.agencyDirectory";
  static final String CLIENT = "headway.client";
  static final String GOAL = "headway.goal";
  static final String MONTH = "headway.month";
  static final String OUTPUT_DIRECTORY = "headway.outputDirectory";
  static final String SKIP = "headway.skip";

  /**
   * The agency's folder: the one that <code>agency.yaml</code> and <code>clients</code> lie in. By
   * default it is the folder of the POM, or, without a POM, the folder that Maven was started in.
   *
   * <p>In a POM: {@code <agencyDirectory>agency</agencyDirectory>}; the path begins at the POM.
   *
   * @since 0.1.0
   */
  @Parameter(property = AGENCY_DIRECTORY, defaultValue = "${basedir}", required = true)
  @Nullable File agencyDirectory;

  /**
   * The month to report on, as year and month: <code>2026-10</code>. Exports of that month and of
   * earlier ones are read, never later ones. By default it is the last whole month, by the calendar
   * of the agency's time zone (<code>defaults: timeZone</code> in <code>agency.yaml</code>).
   *
   * <p>In a POM: {@code <month>2026-10</month>}. A month that stands there stays when the next one
   * has passed, so it is better given on the command line.
   *
   * @since 0.1.0
   */
  @Parameter(property = MONTH)
  @Nullable String month;

  /**
   * The clients to work for, by the names of their folders; on the command line with commas
   * between: <code>-Dheadway.client=acme,brio</code>. By default all of them.
   *
   * <p>In a POM: {@code <clients><client>acme</client><client>brio</client></clients>}
   *
   * @since 0.1.0
   */
  @Parameter(property = CLIENT)
  List<String> clients = List.of();

  /**
   * Set it to <code>true</code> to do nothing. The default is <code>false</code>.
   *
   * <p>In a POM: {@code <skip>true</skip>}
   *
   * @since 0.1.0
   */
  @Parameter(property = SKIP, defaultValue = "false")
  boolean skip;

  /** What was written behind -D, to find names that nobody reads. */
  @Parameter(defaultValue = "${session.userProperties}", readonly = true)
  @Nullable Properties userProperties;

  /** Where passwords are. */
  @Parameter(defaultValue = "${settings}", readonly = true)
  @Nullable Settings settings;

  /** Maven's own, for passwords that were encrypted. */
  @Inject @Nullable SettingsDecrypter decrypter;

  /** Today's date is asked for here and nowhere else. */
  Clock clock = Clock.systemUTC();

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Nothing is done: " + SKIP + " is true.");
      return;
    }
    RunLog log = new RunLog(getLog());
    Problems problems = new Problems();
    CommandLine.check(Optional.ofNullable(userProperties).orElseGet(Properties::new), problems);
    Optional<RunRequest> request = request(problems);
    log.problems(problems.list());
    if (request.isEmpty() || problems.hasErrors()) {
      throw new MojoFailureException(Summary.ofRequest(problems));
    }
    RunResult result = resultOf(request.get());
    log.result(result, isDetailed());
    if (result.failed()) {
      throw new MojoFailureException(Summary.of(result));
    }
  }

  /** Does the goal's work. */
  abstract RunResult work(RunRequest request);

  /** Whether the log lists what was found, and not only counts it. */
  abstract boolean isDetailed();

  /** Where documents go; empty for the default. */
  Optional<File> output() {
    return Optional.empty();
  }

  private RunResult resultOf(RunRequest request) throws MojoExecutionException {
    try {
      return work(request);
    } catch (RuntimeException e) {
      throw new MojoExecutionException(
          "Headway has a fault; your files may be right. Run again with -e and report what it"
              + " prints: "
              + e,
          e);
    }
  }

  private Optional<RunRequest> request(Problems problems) {
    Path directory = Optional.ofNullable(agencyDirectory).orElseGet(() -> new File("")).toPath();
    Optional<YearMonth> chosen =
        Optional.ofNullable(month).flatMap(text -> Month.parse(text, problems));
    return AgencyFolder.read(directory.toAbsolutePath().normalize(), problems)
        .map(folder -> request(folder, chosen));
  }

  private RunRequest request(AgencyFolder folder, Optional<YearMonth> chosen) {
    YearMonth now = YearMonth.now(clock.withZone(folder.agency().defaults().zone()));
    // Not ${project.build.directory}: without a POM, Maven leaves that text as it is.
    Path output = output().map(File::toPath).orElse(folder.path().resolve("target/headway"));
    return new RunRequest(
        folder,
        Optional.ofNullable(clients).orElse(List.of()),
        chosen.orElse(now.minusMonths(1)),
        now,
        output.toAbsolutePath().normalize(),
        secrets());
  }

  /** What <code>settings.xml</code> has under the ids that files name. */
  final Credentials.Store secrets() {
    return new SettingsCredentials(Optional.ofNullable(settings), Optional.ofNullable(decrypter));
  }
}
