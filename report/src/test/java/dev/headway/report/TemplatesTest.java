package dev.headway.report;

import static dev.headway.report.PdfText.squeezed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headway.input.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

  private static final String PAGE = "<html lang=\"en\"><body><p>%s</p></body></html>";

  @TempDir Path folder;

  @Test
  void a_template_of_the_agency_stands_in_for_ours() throws IOException {
    put("pdf/report.ftlh", PAGE.formatted("${report.client} in ${report.month}: ${words.goal}"));
    assertThat(PdfText.pages(pdf())).containsExactly(squeezed("Alder Bikes in October 2026: Goal"));
  }

  @Test
  void an_agency_may_change_one_word_and_keep_the_others() throws IOException {
    put("messages/report_en.properties", "label.decisions=Please decide\n");
    assertThat(PdfText.pages(pdf()).get(0)).contains(squeezed("Please decide", "What moved"));
  }

  @Test
  void a_language_may_be_added() throws IOException {
    String english =
        new TemplateFiles(Optional.empty()).text("messages/report_en.properties").orElseThrow();
    put("messages/report_de.properties", english.replace("label.goal=Goal", "label.goal=Ziel"));
    byte[] german = PdfText.pdf(Autumn.in(Locale.GERMANY), Optional.of(folder));
    assertThat(PdfText.pages(german).get(0))
        .contains(squeezed("Oktober 2026", "Ziel Oktober", "1,12 1,50"));
  }

  @Test
  void a_language_without_words_is_told_with_those_there_are() throws IOException {
    put("messages/report_da.properties", "a=b\n");
    assertThatThrownBy(
            () -> PdfText.pdf(Autumn.in(Locale.forLanguageTag("sv-SE")), Optional.of(folder)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("there are no words for the language 'sv-SE'")
        .hasMessageContaining("one of: da, de, en, es, fr, it, nl, pt;");
  }

  @Test
  void a_word_that_is_missing_is_told_by_its_key() throws IOException {
    put("messages/report_da.properties", "label.goal=Doel\n");
    assertThatThrownBy(
            () -> PdfText.pdf(Autumn.in(Locale.forLanguageTag("da")), Optional.of(folder)))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("messages/report_da.properties: there are no words for '");
  }

  @Test
  void a_mistake_in_the_braces_of_a_word_is_told() throws IOException {
    put("messages/report_en.properties", "foot=By {agency for {client}\n");
    assertThatThrownBy(this::pdf)
        .hasMessageContaining("the words for 'foot' have a mistake in their braces");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>${report.clientt}</p>|2:6",
        "<p class=\"a\"><b>${report.nothing.at.all}</b></p>|2:19",
        "<p><#if></p>|2:5",
        "<p>${report.client.getClass()}</p>|2:6",
        "<p>${report.client?api.class}</p>|2:6",
        "<p>${\"java.io.File\"?new(\"/\")}</p>|2:4",
        "<p>${report.toString()}</p>|2:6",
        "<p><#if wanted()>a</#if></p>|2:4",
      })
  void a_mistake_names_template_line_and_column(String line, String place) throws IOException {
    put("pdf/report.ftlh", "<html lang=\"en\"><body>\n" + line + "\n</body></html>");
    assertThatThrownBy(this::pdf)
        .isInstanceOfSatisfying(
            TemplateException.class,
            e -> {
              Problem problem = e.problem();
              assertThat(problem.place()).hasToString("pdf/report.ftlh:" + place);
              assertThat(problem.advice()).contains("docs/templates.md");
              assertThat(problem.message()).doesNotContain("\n").doesNotEndWith(".");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${report.agancy}                              | report.agancy | report.agency",
        "${words.gaol}                                 | words.gaol | words.goal",
        "${words[\"gaol\"]}                            | words[\"gaol\"] | words.goal",
        "${rebort.agency}                              | rebort | report",
        "${report.summary.densety}                     | report.summary.densety | report.summary.density",
        "${report.goals[0].nome}                       | report.goals[0].nome | report.goals[0].name",
        "<#list report.goals as goal>${goal.nome}</#list> | goal.nome | goal.name",
        "<#macro box></#macro><@bax/>                  | bax | box",
        "<#import \"charts.ftlh\" as c><@c.plots/>     | c.plots | c.plot",
      })
  void a_name_that_there_is_not_is_told_with_the_nearest(String line, String name, String meant)
      throws IOException {
    put("pdf/charts.ftlh", "<#macro plot></#macro>");
    Problem problem = problem(line);

    assertThat(problem.place().toString()).startsWith("pdf/report.ftlh:2:");
    assertThat(problem.message())
        .isEqualTo("this template cannot be used: there is no value '" + name + "'");
    assertThat(problem.advice()).startsWith("Did you mean '" + meant + "'? ");
  }

  @Test
  void a_name_that_none_is_near_is_told_without_a_guess() throws IOException {
    assertThat(problem("${report.zzzzzzzz}").advice()).startsWith("Mend this line");
  }

  /** Nobody's posts are known to the sample. */
  @Test
  void a_value_that_is_missing_this_time_is_told_apart_from_a_name_that_there_is_not()
      throws IOException {
    Problem problem = problem("${report.content.headline}");

    assertThat(problem.message())
        .isEqualTo("this template cannot be used: 'report.content' is missing this time");
    assertThat(problem.advice()).startsWith("Test it with '??' before it is used.");
  }

  @ParameterizedTest
  @CsvSource({
    "<#include \"sumary.ftlh\">, pdf/sumary.ftlh, pdf/summary.ftlh",
    "<#import \"chart.ftlh\" as c>, pdf/chart.ftlh, pdf/charts.ftlh",
    "<#include \"message.ftlh\">, pdf/message.ftlh, email/message.ftlh",
  })
  void a_file_that_there_is_not_is_told_with_the_nearest(String line, String name, String meant)
      throws IOException {
    Problem problem = problem(line);

    assertThat(problem.place()).hasToString("pdf/report.ftlh:2:1");
    assertThat(problem.message()).isEqualTo("there is no template '" + name + "'");
    assertThat(problem.advice()).startsWith("Did you mean '" + meant + "'? ");
  }

  @Test
  void the_files_that_may_be_meant_are_all_of_ours() throws IOException {
    Path ours = Path.of("../templates/src/main/resources/dev/headway/templates");
    try (Stream<Path> files = Files.walk(ours)) {
      assertThat(TemplateFiles.OUR_TEMPLATES)
          .containsExactlyElementsOf(
              files
                  .map(file -> ours.relativize(file).toString().replace('\\', '/'))
                  .filter(name -> name.matches(".*\\.ftlh?"))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void a_file_that_none_is_near_is_told_without_a_guess() throws IOException {
    assertThat(problem("<#include \"mine.ftlh\">").advice()).startsWith("Check the name");
  }

  @Test
  void a_mistake_in_a_file_that_is_included_is_told_with_its_own_place() throws IOException {
    put("pdf/mine.ftlh", "<p>\n<#if></p>");
    assertThat(problem("<#include \"mine.ftlh\">").place()).hasToString("pdf/mine.ftlh:2:2");
  }

  /** One place is told, that in the file, and nothing of the engine. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>${report.client.x}</p>",
        "<p>${report.client?number}</p>",
        "<p>${report.goals}</p>",
        "<p>${report.nothing}</p>",
        "<#include \"mine.ftlh\">",
      })
  void a_message_has_no_second_place_and_nothing_of_the_engine(String line) throws IOException {
    assertThat(problem(line).message())
        .doesNotContain("[in template", "at line", "interpreted", "Loader", "wrapper", "f.t.", "@");
  }

  private Problem problem(String line) throws IOException {
    put("pdf/report.ftlh", "<html lang=\"en\"><body>\n" + line + "\n</body></html>");
    return catchThrowableOfType(TemplateException.class, this::pdf).problem();
  }

  /** Templates are read once for all reports of an agency. */
  @Test
  void every_report_is_told_what_the_mistake_is_and_not_only_the_first() throws IOException {
    put("pdf/report.ftlh", "<html lang=\"en\"><body>\n<p><#if></p>\n</body></html>");
    ClientReport reports = new ClientReport("Brightwater Studio", Optional.of(folder));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(
              () ->
                  reports.writePdf(
                      Autumn.scorecard(), PdfText.WORKBOOK, OutputStream.nullOutputStream()))
          .isInstanceOf(TemplateException.class)
          .hasMessageStartingWith("pdf/report.ftlh:2:5: ");
    }
  }

  @Test
  void two_reports_of_one_agency_say_their_own_words() throws IOException {
    ClientReport reports = new ClientReport("Brightwater Studio", Optional.empty());
    assertThat(html(reports, Locale.UK)).contains(">Goal<").doesNotContain(">Ziel<");
    assertThat(html(reports, Locale.GERMANY)).contains(">Ziel<").doesNotContain(">Goal<");
    assertThat(html(reports, Locale.UK)).contains(">Goal<").doesNotContain(">Ziel<");
  }

  private static String html(ClientReport reports, Locale language) throws IOException {
    ByteArrayOutputStream html = new ByteArrayOutputStream();
    reports.writeHtml(Autumn.in(language), html);
    return html.toString(StandardCharsets.UTF_8);
  }

  /** The summary runs over until it is set closer; meanwhile nobody asks for the last page. */
  @Test
  void sections_that_were_not_wanted_for_a_while_stand_in_the_report() throws IOException {
    put("pdf/report.css", "#closing { page-break-before: always }");
    put(
        "pdf/report.ftlh",
        """
        <html lang="en"><head><title>T</title></head><body>
        <div class="section" id="summary">
        <p>closeness ${report.summary.density}</p>
        <#if report.summary.density == 0><#list 1..90 as line><p>a line</p></#list></#if>
        </div>
        <#if wanted("closing")><div class="section" id="closing"><p>the end</p></div></#if>
        </body></html>
        """);
    assertThat(PdfText.pages(pdf())).containsExactly(squeezed("closeness 1", "the end"));
  }

  @Test
  void pages_that_are_not_well_formed_name_the_element_before_the_mistake() throws IOException {
    put("pdf/report.ftlh", "<html lang=\"en\"><body>\n<p>\n<b>open</p>\n</body></html>");
    assertThatThrownBy(this::pdf)
        .hasMessageStartingWith("pdf/report.ftlh:3: ")
        .hasMessageContaining("not well-formed XHTML");
  }

  @Test
  void a_doctype_is_refused() throws IOException {
    put(
        "pdf/report.ftlh",
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" + PAGE.formatted("&x;"));
    assertThatThrownBy(this::pdf).isInstanceOf(TemplateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com/a.png",
    "file:///etc/passwd",
    "/etc/passwd",
    "../../secret.png",
    "data:image/png;base64-AAAA",
    "other.png",
  })
  void nothing_is_fetched(String uri) throws IOException {
    put("pdf/report.ftlh", PAGE.formatted("<img src=\"" + uri + "\"/>"));
    assertThatThrownBy(this::pdf)
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("pages fetch nothing");
  }

  @Test
  void a_style_with_a_mistake_is_told_with_its_line() throws IOException {
    put("pdf/report.css", "p { color: #123456 }\nb { color: }\n");
    assertThatThrownBy(this::pdf)
        .hasMessageStartingWith("pdf/report.css:2: this style cannot be used");
  }

  @Test
  void a_style_cannot_import_or_fetch() throws IOException {
    put("pdf/report.css", "@import url(http://example.com/a.css);\n");
    assertThatThrownBy(this::pdf)
        .hasMessageContaining("pdf/report.css:1: a style says '@import', and pages fetch nothing");
    put("pdf/report.css", "body { background-image: url(http://example.com/a.png) }\n");
    assertThatThrownBy(this::pdf)
        .hasMessageContaining("a style says 'url(', and pages fetch nothing");
    Files.delete(folder.resolve("pdf/report.css"));
    put("pdf/report.ftlh", PAGE.formatted("\n<b style=\"background: url(a.png)\">x</b>"));
    assertThatThrownBy(this::pdf).hasMessageStartingWith("pdf/report.ftlh:2: a style says");
  }

  @Test
  void a_template_cannot_reach_out_of_its_folder() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.writeString(folder.resolve("secret.ftlh"), "secret");
    Files.createDirectories(inner.resolve("pdf"));
    Files.writeString(
        inner.resolve("pdf/report.ftlh"), PAGE.formatted("<#include \"../../secret.ftlh\">"));
    assertThatThrownBy(() -> PdfText.pdf(Autumn.scorecard(), Optional.of(inner)))
        .isInstanceOf(TemplateException.class);
    Files.createSymbolicLink(inner.resolve("pdf/link.ftlh"), folder.resolve("secret.ftlh"));
    Files.writeString(inner.resolve("pdf/report.ftlh"), PAGE.formatted("<#include \"link.ftlh\">"));
    assertThatThrownBy(() -> PdfText.pdf(Autumn.scorecard(), Optional.of(inner)))
        .hasMessageContaining("link.ftlh");
  }

  @Test
  void a_template_that_is_not_there_is_named() throws IOException {
    put("pdf/report.ftlh", PAGE.formatted("<#include \"mine.ftlh\">"));
    assertThatThrownBy(this::pdf).hasMessageContaining("mine.ftlh");
  }

  @Test
  void marks_leave_directives_strings_and_comments_alone() {
    String source = "<#-- <p> -->\n<@box title=\"<b>\"><p a=\"1\"/>${\"<i>\"}</@box><!-- <u> -->";
    assertThat(new MarkedTemplate("t", source).text())
        .isEqualTo(
            "<#-- <p> -->\n<@box title=\"<b>\"><p data-at=\"t:2\" a=\"1\"/>${\"<i>\"}</@box><!-- <u> -->");
  }

  private byte[] pdf() {
    return PdfText.pdf(Autumn.scorecard(), Optional.of(folder));
  }

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
