package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that would run code, leave their folder or never end: refused, and in time. */
@Timeout(120)
class AttackTest {

  private static final String PAGE = "<html lang=\"en\"><body><p>%s</p></body></html>";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
        "${\"freemarker.template.utility.JythonRuntime\"?new()}",
        "${report?api.getClass()}",
        "${report.getClass()}",
        "${report.class.name}",
        "${report.month.bytes?size}",
        "<#assign e = .data_model>${e.report.hashCode()}",
        "${.get_optional_template(\"/etc/passwd\").include()}",
        "<#include \"/../../../../../../../etc/passwd\" parse=false>",
        "<#import \"../../../secret.ftlh\" as s>${s.x}",
      })
  void a_template_cannot_run_code_or_leave_its_folder(String attack) throws IOException {
    put(PAGE.formatted(attack));
    assertThatThrownBy(this::pdf)
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("pdf/report.ftlh:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<#list 1.. as i></#list>                      | it is not finished after 1 seconds",
        "<#macro a><#list 1.. as i></#list></#macro><@a/> | it is not finished after 1 seconds",
        "<#macro a><@a/></#macro><@a/>                 | calls itself without an end",
        "<#function f><#return f()></#function>${f()}  | calls itself without an end",
        "<#list 1.. as i>${i?left_pad(1000000)}</#list>   | it writes more than 20000000 letters",
      })
  void a_template_that_never_ends_is_stopped(String attack, String why) throws IOException {
    put(PAGE.formatted(attack));
    TemplateFiles files = new TemplateFiles(Optional.of(folder));
    Templates templates =
        new Templates(
            new TemplateLibrary(files), Wording.ofReport(files, Locale.UK), Duration.ofSeconds(1));

    assertThatThrownBy(() -> templates.render("pdf/report.ftlh", Map.of()))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("pdf/report.ftlh: this template does not come to an end: ")
        .hasMessageContaining(why);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  /** The report after one that was stopped is none the worse for it. */
  @Test
  void what_comes_after_is_made_as_ever() {
    assertThat(PdfText.pages(Autumn.scorecard())).isNotEmpty();
  }

  @Test
  void an_entity_is_refused_and_not_read() throws IOException {
    Files.writeString(folder.resolve("secret"), "secret");
    put(
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file://"
            + folder.resolve("secret")
            + "\">]>"
            + PAGE.formatted("&x;"));
    assertThatThrownBy(this::pdf)
        .isInstanceOf(TemplateException.class)
        .hasMessageNotContaining("secret\"");
  }

  /** Whole pages of script and of pictures from elsewhere, as somebody may paste them. */
  @Test
  void script_does_not_run_and_pictures_from_elsewhere_are_refused() throws IOException {
    put(PAGE.formatted("<script>while (true) {}</script>after"));
    assertThat(String.join("", PdfText.pages(pdf()))).contains("after");
    put(PAGE.formatted("<img src=\"http://127.0.0.1:9/a.png\" alt=\"\"/>"));
    assertThatThrownBy(this::pdf).isInstanceOf(TemplateException.class);
  }

  private byte[] pdf() {
    return PdfText.pdf(Autumn.scorecard(), Optional.of(folder));
  }

  private void put(String text) throws IOException {
    Path file = folder.resolve("pdf/report.ftlh");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
