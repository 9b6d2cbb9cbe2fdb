package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}   | utility.Execute is not allowed",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}"
            + " | utility.ObjectConstructor is not allowed",
        "${\"freemarker.template.utility.JythonRuntime\"?new()}     | JythonRuntime is not allowed",
        "${report?api.getClass()}                          | Can't use ?api",
        "${report.getClass()}                              | no value 'report.getClass'",
        "${report.class.name}                              | no value 'report.class'",
        "${report.month.bytes?size}                        | Expected a hash, but this has",
        "<#assign e = .data_model>${e.report.hashCode()}   | no value 'e.report.hashCode'",
        "${.get_optional_template(\"/etc/passwd\").include()} | no value '.get_optional_template(",
        "<#include \"/../../../../../../../etc/passwd\" parse=false> | there is no template '",
        "<#import \"../../../secret.ftlh\" as s>${s.x}       | there is no template 'secret.ftlh'",
        "<#include \"/../%s/outside.ftlh\">                  | there is no template '",
      })
  void a_template_cannot_run_code_or_leave_its_folder(String attack, String why)
      throws IOException {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.writeString(folder.resolve("secret.ftlh"), "<#assign x = 1>");
    Files.writeString(folder.resolve("outside.ftlh"), "treasure");
    put(inner, PAGE.formatted(attack.replace("%s", folder.getFileName().toString())));
    assertThatThrownBy(() -> pdf(inner))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("pdf/report.ftlh:1:")
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<#list 1.. as i></#list>                      | it is not finished after 1 seconds",
        "<#macro a><#list 1.. as i></#list></#macro><@a/> | it is not finished after 1 seconds",
        "<#macro a><@a/></#macro><@a/>                 | calls itself without an end",
        "<#function f><#return f()></#function>${f()}  | calls itself without an end",
        "<#list 1.. as i>${i?left_pad(1000000)}</#list>   | it writes more than 5000000 letters",
        "<#list 1..400000 as i><p>x</p></#list>           | it writes more than 5000000 letters",
      })
  void a_template_that_never_ends_is_stopped(String attack, String why) throws IOException {
    stopped(attack, why, Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"\"?left_pad(2000000000)}",
        "${(1..2000000000)?join(\",\")}",
        "<#assign s = \"x\"><#list 1..40 as i><#assign s = s + s></#list>",
      })
  void a_template_that_fills_the_memory_is_stopped(String attack) throws IOException {
    stopped(
        attack, "it makes a text or a list that is larger than the memory", Duration.ofSeconds(60));
  }

  private void stopped(String attack, String why, Duration limit) throws IOException {
    put(PAGE.formatted(attack));
    TemplateFiles files = new TemplateFiles(Optional.of(folder));
    Templates templates =
        new Templates(new TemplateLibrary(files), Wording.ofReport(files, Locale.UK), limit);

    assertThatThrownBy(() -> templates.render("pdf/report.ftlh", Map.of()))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("pdf/report.ftlh: this template does not come to an end: ")
        .hasMessageContaining(why);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  /** A regular expression that finds no end cannot be stopped. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${\"%s\"?matches(\"(x+x+)+\\\\1y\")?c}                    | ?matches",
        "${\"%s\"? <#-- a --> matches(\"(x+x+)+\\\\1y\")?c}         | ?matches",
        "${\"%s\"?replace(\"(x+x+)+\\\\1y\", \"\", \"r\")}          | ?replace",
        "${\"a ${'%s'?replace('(x+x+)+y', '', 'r')}\"}             | ?replace",
        "<#assign f = \"%s\"?replace>${f(\"(x+x+)+y\", \"\", \"r\")} | ?replace",
        "${\"%s\"?split(\"(x+x+)+\\\\1y\", \"r\")?size}             | ?split",
        "${\"%s\"?keep_before(\"(x+x+)+\\\\1y\", \"r\")}            | ?keep_before",
        "${\"%s\"?keepAfterLast(\"(x+x+)+\\\\1y\", \"r\")}          | ?keepAfterLast",
        "${\"%s\"?ensure_starts_with(\"(x+x+)+\\\\1y\", \"a\")}     | ?ensure_starts_with",
        "${\"report.client\"?eval}                             | ?eval",
        "<@\"x\"?interpret/>                                   | ?interpret",
      })
  void a_regular_expression_and_a_template_made_of_text_are_refused(String attack, String named)
      throws IOException {
    String text = attack.replace("%s", "x".repeat(45));
    for (String line : List.of(text, "<#include \"mine.ftlh\">")) {
      put(PAGE.replace("<p>", "\n<p>").formatted(line.replace("%", "%%")));
      Files.writeString(folder.resolve("pdf/mine.ftlh"), "\n" + text);
      assertThatThrownBy(this::pdf)
          .isInstanceOf(TemplateException.class)
          .hasMessageMatching("(?s)pdf/(report|mine)\\.ftlh(:2)?: .*")
          .hasMessageContaining("this template cannot be used: " + named + " is refused");
    }
  }

  /** What a head says is worked out while the template is read, which has no deadline. */
  @Test
  void a_head_that_has_to_be_worked_out_is_refused_each_time() throws IOException {
    put(
        "<#ftl attributes={\"a\": \"%s\"?replace(\"(x+x+)+\\\\1y\", \"\", \"r\")}>"
                .formatted("x".repeat(45))
            + PAGE.formatted("x"));
    ClientReport reports = new ClientReport("Brightwater Studio", Optional.of(folder));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(
              () ->
                  reports.writePdf(
                      Autumn.scorecard(), PdfText.WORKBOOK, OutputStream.nullOutputStream()))
          .isInstanceOf(TemplateException.class)
          .hasMessageStartingWith("pdf/report.ftlh:1: ")
          .hasMessageContaining("its #ftl is refused");
    }
    put(
        "<#ftl strip_whitespace=true output_format=\"XHTML\">"
            + PAGE.formatted("${report.client}"));
    assertThat(PdfText.pages(pdf())).containsExactly("AlderBikes");
  }

  @Test
  void texts_are_taken_apart_and_put_together_without_regular_expressions() throws IOException {
    put(
        PAGE.formatted(
            "${\"a(,b\"?replace(\"(,\", \"-\")} <#list \"c,d\"?split(\",\") as x>${x}</#list>"));
    assertThat(PdfText.pages(pdf())).containsExactly("a-bcd");
  }

  @Test
  void more_elements_than_can_be_laid_out_are_refused() throws IOException {
    put(PAGE.formatted("\n<#list 1..400000 as i>${\"<b/>\"?no_esc}</#list>"));
    assertThatThrownBy(this::pdf)
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(
            "pdf/report.ftlh:1: up to here there are more than 200000 elements");
  }

  @Test
  void elements_that_are_nested_too_deeply_are_refused_with_their_line() throws IOException {
    put(PAGE.formatted("\n" + nested("<div>", 20_000, "</div>")));
    assertThatThrownBy(this::pdf)
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(
            "pdf/report.ftlh:2: up to here elements are nested more than 200 deep");
  }

  /** The root, the body, an element and these are as deep as it may be. */
  @Test
  void elements_that_are_nested_as_deeply_as_they_may_be_are_set() throws IOException {
    put(PAGE.replace("p>", "div>").formatted(nested("<div>", 197, "</div>")));
    assertThat(PdfText.pages(pdf())).containsExactly("x");
    put(PAGE.replace("p>", "div>").formatted(nested("<table><tr><td>", 65, "</td></tr></table>")));
    assertThat(PdfText.pages(pdf())).containsExactly("x");
  }

  private static String nested(String start, int depth, String end) {
    return "<#list 1..%2$d as i>%1$s</#list>x<#list 1..%2$d as i>%3$s</#list>"
        .formatted(start, depth, end);
  }

  /** The report after one that was stopped is none the worse for it. */
  @Test
  void what_comes_after_is_made_as_ever() {
    assertThat(PdfText.pages(Autumn.scorecard())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_entity_is_refused_and_not_read(boolean isAtTheStart) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "treasure");
    String doctype = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + file.toUri() + "\">]>";
    put(isAtTheStart ? doctype + PAGE.formatted("&x;") : PAGE.formatted(doctype + "&x;"));
    assertThatThrownBy(this::pdf)
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("not well-formed XHTML")
        .hasMessageNotContaining("treasure");
  }

  /** Whole pages of script, as somebody may paste them. */
  @Test
  void script_does_not_run_and_is_not_in_the_pdf() throws IOException {
    put(PAGE.formatted("<script>while (true) {}</script><a onclick=\"alert(1)\">after</a>"));
    byte[] pdf = pdf();
    assertThat(PdfText.pages(pdf)).containsExactly("after");
    try (PdfReader reader = new PdfReader(pdf)) {
      for (int i = 1; i < reader.getXrefSize(); i++) {
        assertThat(describe(reader.getPdfObject(i)))
            .doesNotContain(
                "/JavaScript", "/JS", "/OpenAction", "/Launch", "while (true)", "alert");
      }
    }
  }

  private static String describe(@Nullable PdfObject object) {
    return object instanceof PdfDictionary dictionary
        ? dictionary.getKeys().stream()
            .map(key -> key + " " + dictionary.get(key))
            .collect(Collectors.joining(" "))
        : String.valueOf(object);
  }

  @Test
  void pictures_from_elsewhere_are_refused_and_not_asked_for() throws IOException {
    try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      elsewhere.setSoTimeout(1);
      String picture = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/a.png";
      put(PAGE.formatted("<img src=\"" + picture + "\" alt=\"\"/>"));
      assertThatThrownBy(this::pdf)
          .isInstanceOf(TemplateException.class)
          .hasMessageContaining("a page asks for '" + picture + "', and pages fetch nothing");
      assertThatThrownBy(elsewhere::accept)
          .as("nobody has called")
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private byte[] pdf() {
    return pdf(folder);
  }

  private static byte[] pdf(Path templates) {
    return PdfText.pdf(Autumn.scorecard(), Optional.of(templates));
  }

  private void put(String text) throws IOException {
    put(folder, text);
  }

  private static void put(Path templates, String text) throws IOException {
    Path file = templates.resolve("pdf/report.ftlh");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
