package dev.headway.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmailMojoTest {

  @TempDir private Path folder;
  private final Recorder log = new Recorder();
  private final EmailMojo mojo = new EmailMojo();

  @BeforeEach
  void agency() throws IOException {
    Files.writeString(
        folder.resolve("agency.yaml"),
        """
        name: Lantern
        defaults: {language: en-GB, currency: GBP, timeZone: Europe/London}
        email:
          sender: {name: Lantern, email: reports@lantern.example}
        """);
    Files.createDirectories(folder.resolve("clients/acme"));
    mojo.setLog(log);
    mojo.agencyDirectory = folder.toFile();
    mojo.month = "2026-10";
    mojo.userProperties = new Properties();
  }

  @Test
  void messages_that_a_pom_names_are_refused() {
    mojo.send = List.of("approved");

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    assertThat(log.lines())
        .anyMatch(line -> line.contains("pom.xml: messages to send are named in the POM"));
  }

  @Test
  void messages_that_the_command_line_names_are_looked_for() {
    mojo.send = List.of("0123456789abcdef");
    Properties written = new Properties();
    written.setProperty("headway.send", "0123456789abcdef");
    mojo.userProperties = written;

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    assertThat(log.lines())
        .noneMatch(line -> line.contains("named in the POM"))
        .anyMatch(line -> line.contains("there is no message 0123456789abcdef of 2026-10"))
        .anyMatch(line -> line.contains("no server is named that takes messages"));
  }

  @Test
  void a_test_recipient_that_is_no_address_is_told() {
    mojo.testRecipient = "me";

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    assertThat(log.lines())
        .anyMatch(
            line -> line.contains("-Dheadway.testRecipient: 'me' is not an address of email"));
  }
}
