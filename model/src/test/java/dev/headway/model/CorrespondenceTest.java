package dev.headway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrespondenceTest {

  private static final String GOAL =
      """
      goals:
        - id: leads
          name: Leads
          aim: More revenue
          owner: Head of Retail
          kpi: leads
          direction: more
          targets: {2026-10: 70}
      """;

  private static final String EMAIL = "email: {domains: [alder.example]}\n";

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private Correspondence read(String yaml) {
    return World.readFile(folder, World.HEAD + GOAL + yaml, problems)
        .orElseThrow(() -> new AssertionError(World.told(problems)))
        .correspondence();
  }

  private List<String> told(String yaml) {
    World.readFile(folder, World.HEAD + GOAL + yaml, problems);
    return World.told(problems);
  }

  @Test
  void a_file_that_names_nobody_sends_nothing() {
    assertThat(read("").recipients()).isEmpty();
  }

  @Test
  void a_recipient_reads_the_clients_language_where_none_is_said() {
    Correspondence read =
        read(
            """
            email:
              domains: [alder.example]
              accountManager: {name: Maya Collins, email: maya@brightwater.example}
            recipients:
              - {name: Ines Duarte, email: ines@alder.example, language: pt-PT}
              - {name: Tom Reed, email: tom@alder.example}
            """);

    assertThat(read.recipients())
        .extracting(Recipient::language)
        .containsExactly(Locale.forLanguageTag("pt-PT"), Locale.UK);
    assertThat(read.recipients().get(0).person().name()).isEqualTo("Ines Duarte");
    assertThat(read.accountManager().orElseThrow().address())
        .hasToString("maya@brightwater.example");
    assertThat(problems.list()).isEmpty();
  }

  /** A domain below an allowed one may be rented to anybody. */
  @ParameterizedTest
  @ValueSource(
      strings = {"tom@shop.alder.example", "tom@alder.example.evil.example", "tom@xalder.example"})
  void an_address_at_another_domain_is_refused_even_below_an_allowed_one(String address) {
    assertThat(told(EMAIL + "recipients:\n  - {name: Tom, email: " + address + "}\n"))
        .singleElement()
        .asString()
        .contains("'" + address + "' is at none of this client's domains")
        .contains("add '" + address.split("@")[1] + "' to 'domains' under 'email'");
  }

  @Test
  void free_mail_is_no_domain_of_a_client() {
    assertThat(told("email: {domains: [Gmail.com]}\n"))
        .singleElement()
        .asString()
        .contains("everybody can have an address at Gmail.com")
        .contains("the whole address of the person under 'addresses'");
  }

  @Test
  void a_whole_address_of_free_mail_may_be_allowed() {
    assertThat(
            read("""
                    email: {addresses: [owner.alder@gmail.com]}
                    recipients:
                      - {name: Owner, email: owner.alder@gmail.com}
                    """)
                .recipients())
        .hasSize(1);
  }

  @Test
  void free_mail_that_was_not_allowed_is_told_to_be_written_whole() {
    assertThat(told(EMAIL + "recipients:\n  - {name: Tom, email: tom@gmail.com}\n"))
        .singleElement()
        .asString()
        .contains("add 'tom@gmail.com' to 'addresses' under 'email'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tom",
        "tom@",
        "@alder.example",
        "tom@alder",
        "Tom <tom@alder.example>",
        "to m@alder.example",
        "t..m@alder.example",
        ".tom@alder.example",
        "tom@-alder.example",
        "tom@alder.example,ines@alder.example",
        "jürgen@alder.example",
        "tom@[127.0.0.1]",
        "'tom@alder.example\n\n  Bcc: all@alder.example'",
        "tom@127.0.0.1"
      })
  void what_is_no_plain_address_is_refused(String address) {
    assertThat(told(EMAIL + "recipients:\n  - {name: Tom, email: \"" + address + "\"}\n"))
        .singleElement()
        .asString()
        .contains("is not an address of email");
  }

  @ParameterizedTest
  @CsvSource({
    "tom@Bücher.example,tom@xn--bcher-kva.example",
    "Tom+x@ALDER.example,Tom+x@alder.example"
  })
  void a_domain_is_written_in_ascii_and_small_letters(String written, String address) {
    assertThat(EmailAddress.parse(written).orElseThrow()).hasToString(address);
  }

  /** IDNA of 2003 and that of 2008 make different domains of them, of which one is a stranger's. */
  @ParameterizedTest
  @ValueSource(
      strings = {"straße.example", "ΦΊΛΟς.example", "नी\u200D.example", "a\u200Cb.example"})
  void a_domain_that_could_be_two_is_refused(String domain) {
    assertThat(EmailAddress.parse("ines@" + domain)).isEmpty();
    assertThat(EmailAddress.domain(domain)).isEmpty();
  }

  /** RFC 5321: 64 characters before the at sign, 254 in all. */
  @Test
  void lengths_are_those_of_the_standard() {
    assertThat(EmailAddress.parse("a".repeat(64) + "@alder.example")).isPresent();
    assertThat(EmailAddress.parse("a".repeat(65) + "@alder.example")).isEmpty();
    String domain = ("b".repeat(60) + ".").repeat(3) + "example"; // 190
    assertThat(EmailAddress.parse("a".repeat(63) + "@" + domain)).isPresent();
    assertThat(EmailAddress.parse("a".repeat(64) + "@" + domain)).isEmpty();
  }

  @Test
  void a_name_with_a_line_break_is_refused() {
    assertThat(
            told(
                EMAIL + "recipients:\n  - {name: \"Tom\\r\\nBcc: x\", email: tom@alder.example}\n"))
        .singleElement()
        .asString()
        .contains("a line break or another control character");
  }

  @Test
  void the_same_mailbox_twice_is_one_recipient_too_many() {
    assertThat(
            told(
                EMAIL
                    + """
                    recipients:
                      - {name: Tom, email: tom@alder.example}
                      - {name: Tom, email: Tom@ALDER.example}
                    """))
        .singleElement()
        .asString()
        .contains("is a recipient a second time");
  }

  @Test
  void a_key_at_the_margin_is_told_where_it_belongs() {
    assertThat(told("domains: [alder.example]\n"))
        .singleElement()
        .asString()
        .contains("It belongs under 'email'");
  }
}
