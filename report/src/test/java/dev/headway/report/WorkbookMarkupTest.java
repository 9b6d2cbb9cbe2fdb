package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headway.model.Scorecard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookMarkupTest {

  private static void build(String sheet) throws IOException {
    String markup =
        "<workbook title='t' creator='c' colour='#0B6E4F' day='2026-10-31'>"
            + "<style name='body'/><format name='count' code='0'/>"
            + sheet
            + "</workbook>";
    new WorkbookBuilder(WorkbookMarkup.read(markup), Map.of(), FactSource.of(List.of()))
        .write(new ByteArrayOutputStream());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <sheet name='Goals'><row/><row><cel/></row></sheet> | sheet 'Goals', row 2, cel 1: <cel> cannot stand in <row> | Did you mean <cell>? Known here: <cell>, <chart>.
          <sheet name='Goals'><row><cell/><cell sytle='body'/></row></sheet> | sheet 'Goals', row 1, cell 2: <cell> has no attribute 'sytle' | Did you mean 'style'?
          <sheet name='Goals'><row><cell style='bdy'/></row></sheet> | sheet 'Goals', row 1, cell 1: there is no style 'bdy' | Did you mean 'body'? Known here: 'body'.
          <sheet name='Goals'><row><cell format='cuont'/></row></sheet> | there is no number format 'cuont' | Did you mean 'count'?
          <sheet name='Goals'><row><cell type='nubmer'/></row></sheet> | 'nubmer' is no type | Did you mean 'number'?
          <sheet name='Goals'><row><cell type='number'>1,5</cell></row></sheet> | '1,5' is no number | Write it plainly, such as -1234.5
          <sheet name='Goals'><row><cell type='number'>1e400</cell></row></sheet> | '1e400' is more than Excel holds | 9.99E+307
          <sheet name='Goals'><row height='2000'/></sheet> | sheet 'Goals', row 1: a height of 2000.0 | 0 to 409 points
          <sheet name='Goals'><row height='NaN'/></sheet> | a height of NaN | 0 to 409 points
          <sheet name='Goals'><row><cell link='https://x y'>x</cell></row></sheet> | a link to 'https://x y' | as %20
          <sheet name='Goals'><row><cell range='a'/><cell range='a'/></row><row><cell range='a'/></row></sheet> | the cells of the range 'a' do not touch | one column or one row
          <sheet name='Goals'><row><cell type='date'>5.10.26</cell></row></sheet> | '5.10.26' is no date | Write it as in 2026-10-31.
          <sheet name='Goals'><row><cell type='number' formula='1+'>1</cell></row></sheet> | the formula '1+' cannot be read | Write it as in Excel
          <sheet name='Goals'><row><cell type='number' formula='spned'>1</cell></row></sheet> | the formula 'spned' cannot be read | over names that cells have
          <sheet name='Goals'><row><cell name='r1' type='number'>1</cell></row></sheet> | Excel takes no name such as 'r1' | such as 'r1_'
          <sheet name='Goals'><row><cell name='a_b'/><cell name='A_B'/></row></sheet> | the name 'A_B' is given twice | a name of its own
          <sheet name='Goals'><row><cell link='file:///etc/passwd'>x</cell></row></sheet> | a link to 'file:///etc/passwd' | to https:// or to mailto:
          <sheet name='Goals'><row>word</row></sheet> | sheet 'Goals', row 1: the text 'word' stands outside a cell | Put it into <cell>
          <sheet name='Goals'><data source='post' header-style='body'/></sheet> | there is no data 'post' | Remove it.
          <sheet name='Goals'><row><cell sparkline='vistis'/><cell type='number' range='visits'>1</cell></row></sheet> | no cell has the name 'vistis' | Did you mean 'visits'?
          <sheet name='Goals'><row><chart title='t' description='d' column='3' bars='bars'><series name='n' values='v' categories='c'/></chart></row></sheet> | a line over lying bars | Use bars="columns"
          <sheet name='Goals'><row><chart title='t' description='d' column='3'><series name='n' values='v' categories='c' pattern='hached'/></chart></row></sheet> | 'hached' is no pattern | Did you mean 'hatched'?
          <sheet name='Goals'/><sheet name='GOALS'/> | there are two sheets of this name | upper and lower case are one
          <sheet name='a/b'/> | Excel takes no sheet of this name | 1 to 31 characters
          <sheet/> | <sheet> needs the attribute 'name' | Add name="...".
          <sheet name='Goals'> | is not well-formed XML | Look at line
          """)
  void what_it_does_not_know_is_refused_with_place_and_advice(
      String sheet, String message, String advice) {
    TemplateException refused = catchThrowableOfType(TemplateException.class, () -> build(sheet));
    assertThat(refused).isNotNull();
    assertThat(refused.problem().place().file()).isEqualTo("workbook/client.ftlx");
    assertThat(refused.problem().message()).contains(message);
    assertThat(refused.problem().advice()).contains(advice);
  }

  @ParameterizedTest
  @CsvSource({
    "RC[-2]-RC[-1], B3-C3",
    "SUM(R[-2]C:R[-1]C), SUM(D1:D2)",
    "R[1]C[2]*2, F4*2",
    "media/RC[-1], media/C3",
    "RC[-9], #REF!",
    "data_sale[RC], data_sale[RC]",
    "ARC[-1], ARC[-1]"
  })
  void a_formula_may_say_a_cell_from_where_it_stands(String written, String inCellD3) {
    assertThat(WorkbookFormula.at(written, new CellAddress("D3"))).isEqualTo(inCellD3);
  }

  @Test
  void a_document_type_is_refused() {
    assertThatThrownBy(
            () ->
                WorkbookMarkup.read(
                    "<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><workbook/>"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("document type declaration");
  }

  @Test
  void an_agency_overrides_the_template_by_its_path(@TempDir Path templates) throws IOException {
    Files.createDirectories(templates.resolve("workbook"));
    Files.writeString(
        templates.resolve("workbook/client.ftlx"),
        """
        <workbook title="x" creator="${workbook.agency}" colour="${workbook.colour}" day="${workbook.day}">
        <sheet name="Ours"><row><cell>${workbook.client}</cell></row></sheet></workbook>
        """);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ClientReport("A & B", Optional.of(templates))
        .writeWorkbook(WorkbookFixture.scorecard(), out);
    assertThat(WorkbookDump.of(out.toByteArray()))
        .isEqualTo("== Ours\nA1  'Alder Bikes'\n== names\n");
  }

  @Test
  void a_mistake_in_a_template_is_told_with_its_line(@TempDir Path templates) throws IOException {
    Files.createDirectories(templates.resolve("workbook"));
    Files.writeString(
        templates.resolve("workbook/client.ftlx"), "<workbook>\n  ${workbook.cleint}\n</workbook>");
    assertThatThrownBy(
            () ->
                new ClientReport("A", Optional.of(templates))
                    .writeWorkbook(WorkbookFixture.scorecard(), new ByteArrayOutputStream()))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("workbook/client.ftlx:2:5: this template cannot be used: ")
        .hasMessageContaining("workbook.cleint");
  }

  @Test
  void a_word_that_is_not_there_is_told_with_the_nearest_one(@TempDir Path templates)
      throws IOException {
    Files.createDirectories(templates.resolve("workbook"));
    Files.writeString(templates.resolve("workbook/client.ftlx"), "<a>${word('verdct.AHEAD')}</a>");
    assertThatThrownBy(
            () ->
                new ClientReport("A", Optional.of(templates))
                    .writeWorkbook(WorkbookFixture.scorecard(), new ByteArrayOutputStream()))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(
            "messages/workbook_en.properties: there are no words for 'verdct.AHEAD'")
        .hasMessageContaining("Did you mean 'verdict.AHEAD'?");
  }

  @Test
  void java_is_as_far_from_a_workbook_as_from_a_page(@TempDir Path templates) throws IOException {
    Files.createDirectories(templates.resolve("workbook"));
    Files.writeString(
        templates.resolve("workbook/client.ftlx"), "<a>${workbook.client.getClass()}</a>");
    assertThatThrownBy(
            () ->
                new ClientReport("A", Optional.of(templates))
                    .writeWorkbook(WorkbookFixture.scorecard(), new ByteArrayOutputStream()))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("workbook/client.ftlx:1:6: ");
  }

  @Test
  void a_workbook_speaks_the_languages_that_have_words(@TempDir Path templates) throws IOException {
    Scorecard swedish = WorkbookFixture.in(Locale.forLanguageTag("sv-SE"));
    assertThatThrownBy(
            () ->
                new ClientReport("A", Optional.of(templates))
                    .writeWorkbook(swedish, new ByteArrayOutputStream()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("there are no words for the language 'sv-SE'")
        .hasMessageContaining("translate messages/workbook_en.properties");
    Files.createDirectories(templates.resolve("messages"));
    String english =
        new TemplateFiles(Optional.empty()).text("messages/workbook_en.properties").orElseThrow();
    Files.writeString(
        templates.resolve("messages/workbook_sv.properties"),
        english.replace("verdict.ON_TRACK = on track", "verdict.ON_TRACK = enligt plan"));
    // Networks and pages are called the same in both documents.
    Files.writeString(
        templates.resolve("messages/report_sv.properties"),
        new TemplateFiles(Optional.empty()).text("messages/report_en.properties").orElseThrow());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ClientReport("A", Optional.of(templates)).writeWorkbook(swedish, out);
    assertThat(WorkbookDump.of(out.toByteArray())).contains("'enligt plan'");
  }

  @Test
  void an_agency_changes_single_words(@TempDir Path templates) throws IOException {
    Files.createDirectories(templates.resolve("messages"));
    Files.writeString(
        templates.resolve("messages/workbook_en.properties"), "verdict.ON_TRACK = nearly there\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ClientReport("A", Optional.of(templates)).writeWorkbook(WorkbookFixture.scorecard(), out);
    assertThat(WorkbookDump.of(out.toByteArray())).contains("J8  'nearly there'");
  }
}
