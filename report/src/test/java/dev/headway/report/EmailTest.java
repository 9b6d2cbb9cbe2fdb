package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headway.model.Commentary;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import dev.headway.report.EmailRequest.Attachment;
import dev.headway.report.EmailRequest.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message says. */
class EmailTest {

  /** A key of a message file, the name of an enum's constant, or a value that was not filled in. */
  private static final Pattern RAW =
      Pattern.compile(
          "\\b(email|label|headline|verdict|judged|row|moved)\\.[a-zA-Z]"
              + "|\\b(AHEAD|ON_TRACK|AT_RISK|BEHIND|NO_DATA|TOO_EARLY|WORKBOOK)\\b"
              + "|[{}]|\\$|Optional|dev\\.headway");

  @TempDir private Path folder;

  /** On a wanted change: look at target/email.txt and copy it over the golden file. */
  @Test
  void the_text_is_as_it_was_agreed() throws IOException {
    String text = Emails.of(Autumn.scorecard()).text();
    Files.writeString(Path.of("target/email.txt"), text);
    try (InputStream golden = EmailTest.class.getResourceAsStream("email.txt")) {
      assertThat(golden).isNotNull();
      assertThat(text).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void the_html_tells_the_same_in_the_same_order() {
    assertThat(Emails.said(Emails.of(Autumn.scorecard())))
        .containsSubsequence(
            "Alder Bikes",
            "October 2026",
            "Dear Ines Duarte and Tom Reed,",
            "“Test rides booked” came in ahead of plan; “Return on investment” came in well below",
            "Of five goals, one is ahead, one on track, one at risk and one behind.",
            "Test rides booked",
            "74 Target: 70",
            "Against target: +4 (+6%)",
            "Against Oct 2025: +28 (+61%)",
            "▲ ahead",
            "quarter so far",
            "Return on investment",
            "▼ behind",
            "Answered in 30 minutes",
            "−6 points",
            "◆ at risk",
            "Net sentiment",
            "● on track",
            "Workshop bookings",
            "missing: Website: visits",
            "no data Target: 18",
            "◌ no data",
            "What moved",
            "What we need from you",
            "Staff the evenings, 18:00 to 21:00",
            "Yes or no by Friday 13 November",
            "alder-bikes-2026-10.pdf",
            "the report, 413 kB",
            "alder-bikes-2026-10.xlsx",
            "1.9 MB",
            "The workbook is inside the PDF as well",
            "your reply reaches Marta Lindqvist",
            "Kind regards,",
            "Marta Lindqvist",
            "Brightwater Studio");
  }

  @Test
  void the_subject_names_client_and_month_and_the_best_verdict() {
    assertThat(Emails.of(Autumn.scorecard()).subject())
        .isEqualTo("Alder Bikes, October 2026: “Test rides booked” came in ahead of plan");
  }

  @Test
  void a_message_that_names_the_month_itself_does_not_hear_it_twice() {
    Scorecard card = Autumn.scorecard(List.of(Autumn.workshops()), Commentary.NONE);
    assertThat(Emails.of(card).subject())
        .isEqualTo(
            "Alder Bikes: The one goal cannot be judged for October 2026: the data did not arrive");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-DE|Berichtigt: Alder Bikes, Oktober 2026: „Test rides booked“ lag vor Plan",
        "fr-FR|Rectificatif : Alder Bikes, octobre 2026 : « Test rides booked » a devancé le plan",
        "en-GB|Corrected: Alder Bikes, October 2026: “Test rides booked” came in ahead of plan",
      })
  void a_correction_begins_with_a_word_that_says_so(String language, String subject) {
    EmailRequest second = Emails.with(Emails.USUAL, "revision", 2);
    assertThat(
            Emails.of(Autumn.in(Locale.forLanguageTag(language)), second)
                .subject()
                .replaceAll("[\u00A0\u202F]", " "))
        .isEqualTo(subject);
  }

  @Test
  void a_correction_says_that_it_replaces_what_was_sent_before() {
    EmailContent first = Emails.of(Autumn.scorecard());
    EmailContent second = Emails.of(Autumn.scorecard(), Emails.with(Emails.USUAL, "revision", 3));
    String said = "It replaces the one that we sent you before";
    assertThat(Emails.said(first)).doesNotContain(said);
    assertThat(Emails.said(second)).contains(said);
    assertThat(second.text().replace('\n', ' ')).contains(said);
  }

  @Test
  void a_workbook_that_was_left_out_is_told_with_the_place_where_it_is() {
    EmailRequest request =
        new EmailRequest(List.of(), "Marta Lindqvist", List.of(Emails.PDF), true, 1, false);
    EmailContent email = Emails.of(Autumn.scorecard(), request);
    for (String said : List.of(Emails.said(email), email.text().replace('\n', ' '))) {
      assertThat(said)
          .contains("is not attached, since the message would be too large.")
          .contains("You find it inside the PDF, among its attachments.")
          .doesNotContain("xlsx")
          .doesNotContain("as well");
    }
  }

  @Test
  void a_pdf_that_asks_for_a_password_is_told_and_the_password_is_not() {
    EmailContent open = Emails.of(Autumn.scorecard());
    EmailContent locked =
        Emails.of(Autumn.scorecard(), Emails.with(Emails.USUAL, "isProtected", true));
    assertThat(open.html() + open.text()).doesNotContain("password");
    assertThat(Emails.said(locked)).contains("opens with the password that we agreed on with you");
    assertThat(locked.text()).contains("password");
  }

  @Test
  void nor_is_anything_of_what_the_lock_keeps() {
    EmailContent locked =
        Emails.of(Autumn.scorecard(), Emails.with(Emails.USUAL, "isProtected", true));
    assertThat(locked.subject()).isEqualTo("Alder Bikes, October 2026");
    assertThat(locked.pictures()).isEmpty();
    for (String said : List.of(Emails.said(locked), locked.text(), locked.html())) {
      assertThat(said)
          .contains("Alder Bikes")
          .doesNotContain("Test rides", "ahead", "Staff the evenings", "1.12", "What moved");
    }
    assertThat(locked.html()).doesNotContain("<h1", "<img");
    assertThat(locked.text()).doesNotContain("WHAT MOVED");
  }

  @Test
  void without_names_the_greeting_is_for_anybody() {
    EmailRequest nobody = Emails.with(Emails.USUAL, "recipients", List.of());
    assertThat(Emails.of(Autumn.scorecard(), nobody).text()).startsWith("Hello,\n\n");
  }

  @Test
  void without_decisions_nobody_is_asked_for_any() {
    EmailContent email = Emails.of(Autumn.scorecard(Autumn.goals(), Commentary.NONE));
    assertThat(email.text())
        .doesNotContain("WHAT WE NEED")
        .contains("reply to this message with your questions:");
    assertThat(Emails.said(email)).doesNotContain("What we need");
  }

  @Test
  void a_client_without_goals_still_gets_a_message() {
    EmailContent email = Emails.of(Autumn.scorecard(List.of(), Commentary.NONE));
    assertThat(email.subject())
        .isEqualTo(
            "Alder Bikes: No goals are set for Alder Bikes yet, so there is nothing to judge for"
                + " October 2026");
    assertThat(email.pictures()).isEmpty();
    assertThat(email.html()).doesNotContain("<thead");
  }

  @ParameterizedTest
  @CsvSource({
    "1,1 kB",
    "999,1 kB",
    "412345,413 kB",
    "999000,999 kB",
    "999001,1.0 MB",
    "9876543,9.9 MB"
  })
  void sizes_are_rounded_up(long bytes, String size) {
    EmailRequest request =
        Emails.with(Emails.USUAL, "attachments", List.of(new Attachment("a.pdf", Kind.PDF, bytes)));
    assertThat(Emails.said(Emails.of(Autumn.scorecard(), request)))
        .contains("a.pdf" + "the report, " + size);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "pt", "it", "nl"})
  void every_language_has_all_its_words(String language) {
    for (int revision = 1; revision <= 2; revision++) {
      EmailRequest request =
          new EmailRequest(
              List.of("Ines Duarte", "Tom Reed"),
              "Marta Lindqvist",
              revision == 1 ? List.of(Emails.PDF, Emails.WORKBOOK) : List.of(Emails.PDF),
              revision == 2,
              revision,
              revision == 2);
      EmailContent email = Emails.of(Autumn.in(Locale.forLanguageTag(language)), request);
      assertThat(RAW.matcher(email.subject()).find()).as(email.subject()).isFalse();
      assertThat(RAW.matcher(email.text()).find()).as(email.text()).isFalse();
      assertThat(RAW.matcher(Emails.said(email)).find()).as(Emails.said(email)).isFalse();
      assertThat(Emails.tree(email).getDocumentElement().getAttribute("lang")).isEqualTo(language);
      assertThat(email.subject()).doesNotMatch(".*\\p{Cntrl}.*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "Rides & repairs",
        "a]]>b",
        "\"quoted\" 'twice'",
        "${.version} #{1} <#stop> [=2]",
        "&lt; &nbsp; &#x26;",
        "<!-- hidden -->",
        "<!DOCTYPE html>",
        "{0} {name} it''s",
        "cid:x\" onerror=\"y",
      })
  void markup_in_names_is_text(String name) {
    EmailContent email = hostile(name);
    // The text of the tree is what a reader sees.
    assertThat(Emails.said(email)).contains(name, "Dear " + name + ",");
    assertThat(email.text()).contains(name).contains("Dear " + name + ",");
    assertThat(email.subject()).contains(name);
    assertThat(Emails.all(email, "script")).isEmpty();
  }

  @Test
  void line_ends_and_control_characters_in_names_open_no_line_of_a_header() {
    EmailContent email = hostile("Alder\r\nBcc: x@example.com\u0000\u001B[31m\u2028z");
    assertThat(email.subject())
        .startsWith("Alder Bcc: x@example.com [31m z, October 2026: “")
        .doesNotMatch("(?s).*[\\p{Cntrl}\u2028\u2029].*");
    assertThat(email.text()).contains("Dear Alder Bcc: x@example.com [31m z,\n");
    assertThat(email.html() + email.text()).doesNotContain("\r", "\u001B", "\u0000");
  }

  @Test
  void a_name_that_runs_to_the_left_keeps_to_itself() {
    EmailContent email = hostile("מכירות 2026");
    String apart = "\u2068מכירות 2026\u2069";
    assertThat(email.text())
        .contains("Dear " + apart + ",\n")
        .contains("“" + apart + "” came in ahead of plan");
    assertThat(Emails.said(email)).contains("“" + apart + "” came in ahead of plan");
  }

  @Test
  void characters_that_turn_text_around_are_left_out() {
    EmailContent email = hostile("a\u202Eb\u2066c\u2069d");
    assertThat(email.text()).contains("Dear abcd,");
    assertThat(email.html() + email.text() + email.subject())
        .doesNotContain("\u202E", "\u2066", "\u2069");
  }

  @Test
  void a_subject_has_at_most_120_characters_and_ends_with_a_word() {
    String name =
        "Zahnarztpraxis und Kieferorthopädie am Rathausplatz, Dr. Weissenböck und Partner";
    EmailRequest second = Emails.with(Emails.USUAL, "revision", 2);
    String subject =
        Emails.of(
                Emails.named(
                    Autumn.scorecard(
                        List.of(Emails.named(Autumn.answered(), "Neue " + name)), Commentary.NONE),
                    name),
                second)
            .subject();
    assertThat(subject)
        .hasSizeLessThanOrEqualTo(120)
        .startsWith("Corrected: Zahnarztpraxis und Kieferorthopädie am…, October 2026: “Neue")
        .endsWith("…");
  }

  @Test
  void the_text_stands_in_76_columns_and_ends_with_a_line_end() {
    for (String language : ClientReport.languages()) {
      String text = Emails.of(Autumn.in(Locale.forLanguageTag(language))).text();
      assertThat(text.lines())
          .allMatch(line -> line.length() <= 76)
          .noneMatch(l -> l.endsWith(" "));
      assertThat(text).endsWith("\n").doesNotContain("\n\n\n");
    }
  }

  @Test
  void the_same_scorecard_gives_the_same_message() {
    EmailContent once = Emails.of(Autumn.scorecard());
    EmailContent again = Emails.of(Autumn.scorecard());
    assertThat(again.html()).isEqualTo(once.html());
    assertThat(again.text()).isEqualTo(once.text());
    for (int i = 0; i < once.pictures().size(); i++) {
      assertThat(again.pictures().get(i).png()).isEqualTo(once.pictures().get(i).png());
    }
  }

  @Test
  void an_agency_may_replace_a_template_or_a_word() throws IOException {
    put("email/message.ftl", "${email.client}: ${words.emailAttached} & ${email.goals?size}");
    put("messages/report_en.properties", "label.emailAttached=Enclosed\nemail.regards=Yours,\n");
    EmailContent email = overridden();
    assertThat(email.text()).isEqualTo("Alder Bikes: Enclosed & 5\n");
    assertThat(Emails.said(email)).contains("Enclosed", "Yours,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email/message.ftl|${email.nothing}|email/message.ftl:2:",
        "email/message.ftlh|<p>${email.nothing}</p>|email/message.ftlh:2:",
        "email/message.ftlh|<p>|email/message.ftlh:2: here, or shortly after",
        "email/message.ftlh|<script>x</script>|email/message.ftlh:2: mail programs do not show <script>",
        "email/message.ftlh|<p onclick='x'>x</p>|email/message.ftlh:2: mail programs leave 'onclick' out",
        "email/message.ftlh|<td background='x'></td>|email/message.ftlh:2: mail programs leave 'background' out",
        "email/message.ftlh|<p style='background: url(x)'>x</p>|email/message.ftlh:2: a style says 'url('",
        "email/message.ftlh|<style>@import 'x';</style>|email/message.ftlh:2: a style says '@import'",
        "email/message.ftlh|<a href='javascript:x'>x</a>|email/message.ftlh:2: a link leads to 'javascript:x'",
        "email/message.ftlh|<img src='https://x.example/1.png' alt='' width='1' height='1'/>|email/message.ftlh:2: the message has no picture 'https://x.example/1.png'",
        "email/message.ftlh|<img src='cid:goal-9' alt='' width='1' height='1'/>|email/message.ftlh:2: the message has no picture 'cid:goal-9'",
        "email/message.ftlh|<img src='cid:${email.goals[0].picture.id}' alt='' width='1'/>|email/message.ftlh:2: a picture has no 'height'",
        "email/bullet.ftlh|<circle r='5px'/></svg>|email/bullet.ftlh:2: 'r' is no plain number: '5px'",
      })
  void a_mistake_in_a_template_is_told_with_its_line(String file, String line, String message)
      throws IOException {
    String first =
        file.contains("bullet")
            ? "<svg role='img' aria-label='x' width='9' height='9' viewBox='0 0 9 9'>\n"
            : file.endsWith("h") ? "<html>\n" : "\n";
    put(file, first + line + (file.endsWith("message.ftlh") ? "</html>" : ""));
    assertThatThrownBy(this::overridden)
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(message);
  }

  private static EmailContent hostile(String name) {
    LocalDate day = LocalDate.of(2026, 11, 13);
    GoalScore goal = Emails.named(Autumn.testRides(), name);
    Commentary words =
        new Commentary(
            Optional.of(day), List.of(new Commentary.Decision(name, name, day)), List.of());
    EmailRequest request =
        new EmailRequest(
            List.of(name), name, List.of(new Attachment(name, Kind.PDF, 5)), false, 1, false);
    return Emails.of(Emails.named(Autumn.scorecard(List.of(goal), words), name), request);
  }

  private EmailContent overridden() {
    return Emails.of(Autumn.scorecard(), Emails.USUAL, Optional.of(folder));
  }

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
