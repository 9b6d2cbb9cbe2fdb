package dev.headway.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headway.agency.RunRequest;
import dev.headway.agency.RunResult;
import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters, as Maven sets them, become a request. */
class AgencyMojoTest {

  @TempDir Path folder;
  private final Recorder log = new Recorder();
  private final Probe mojo = new Probe();

  @BeforeEach
  void anAgency() throws IOException {
    Files.createDirectories(folder.resolve("clients/acme"));
    Files.writeString(folder.resolve("clients/acme/client.yaml"), "name: Acme Cycles\n");
    Files.writeString(
        folder.resolve("agency.yaml"),
        """
        name: Lantern & Loom
        defaults: {language: en-GB, currency: JPY, timeZone: Asia/Tokyo}
        """);
    mojo.setLog(log);
    mojo.agencyDirectory = folder.toFile();
    mojo.clock = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
  }

  @Test
  void theMonthIsTheLastWholeOneUnlessSaidOtherwise() throws Exception {
    mojo.execute();

    assertThat(mojo.request().month()).isEqualTo(YearMonth.of(2026, 10));
    assertThat(mojo.request().thisMonth()).isEqualTo(YearMonth.of(2026, 11));
  }

  @Test
  void todayIsADayOfTheAgencysTimeZone() throws Exception {
    // 15:00 in UTC is midnight in Tokyo: December has begun there.
    mojo.clock = Clock.fixed(Instant.parse("2026-11-30T15:00:00Z"), ZoneOffset.UTC);

    mojo.execute();

    assertThat(mojo.request().month()).isEqualTo(YearMonth.of(2026, 11));
    assertThat(mojo.request().thisMonth()).isEqualTo(YearMonth.of(2026, 12));
  }

  @Test
  void monthAndClientsAreHandedOn() throws Exception {
    mojo.month = "2025-02";
    mojo.clients = List.of("acme", "brio");

    mojo.execute();

    assertThat(mojo.request().month()).isEqualTo(YearMonth.of(2025, 2));
    assertThat(mojo.request().clients()).containsExactly("acme", "brio");
  }

  @Test
  void documentsGoBelowTargetInTheAgencysFolderUnlessSaidOtherwise() throws Exception {
    mojo.execute();
    assertThat(mojo.request().output()).isEqualTo(folder.resolve("target/headway"));

    mojo.output = Optional.of(folder.resolve("elsewhere/../out").toFile());
    mojo.execute();
    assertThat(mojo.request().output()).isEqualTo(folder.resolve("out"));
  }

  @Test
  void skipDoesNothing() throws Exception {
    mojo.skip = true;

    mojo.execute();

    assertThat(mojo.requests).isEmpty();
    assertThat(log.lines()).containsExactly("[INFO] Nothing is done: headway.skip is true.");
  }

  @Test
  void everythingThatIsWrongWithTheRequestIsToldAtOnce() throws IOException {
    mojo.month = "October";
    Files.delete(folder.resolve("agency.yaml"));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("2 errors; what to do stands above.");

    assertThat(mojo.requests).isEmpty();
    assertThat(log.lines())
        .anyMatch(line -> line.startsWith("[ERROR] headway.month: 'October' is not a month"))
        .anyMatch(line -> line.startsWith("[ERROR] agency.yaml: there is none in "));
  }

  @Test
  void anAgencysMistakeFailsTheBuildInOneSentence() {
    mojo.problems =
        List.of(Problem.error(Place.of("clients/acne"), "there is no client 'acne'", "Mend it."));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasNoCause()
        .hasMessage("1 error; what to do stands above.");
  }

  @Test
  void aWarningDoesNotFailTheBuild() {
    mojo.problems = List.of(Problem.warning(Place.of("clients/acme"), "looks odd", ""));

    assertThatCode(mojo::execute).doesNotThrowAnyException();
    assertThat(log.lines()).contains("[WARNING] clients/acme: looks odd");
  }

  @Test
  void aFaultOfOursIsTold() {
    mojo.fault = Optional.of(new IllegalStateException("a wheel came off"));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("Headway has a fault; your files may be right.")
        .hasMessageEndingWith("a wheel came off")
        .hasCause(mojo.fault.get());
  }

  /** A goal that remembers what it was asked for. */
  private static final class Probe extends AgencyMojo {

    private final List<RunRequest> requests = new ArrayList<>();
    private List<Problem> problems = List.of();
    private Optional<File> output = Optional.empty();
    private Optional<RuntimeException> fault = Optional.empty();

    RunRequest request() {
      return requests.get(requests.size() - 1);
    }

    @Override
    RunResult work(RunRequest request) {
      requests.add(request);
      if (fault.isPresent()) {
        throw fault.get();
      }
      return new RunResult(request.month(), problems, List.of());
    }

    @Override
    boolean isDetailed() {
      return true;
    }

    @Override
    Optional<File> output() {
      return output;
    }
  }
}
