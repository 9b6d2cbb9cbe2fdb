package dev.headway.agency.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.model.Correspondent;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBytesTest {

  private static MimeMessage read(byte[] message) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(message));
  }

  private static MimeMultipart parts(jakarta.mail.Part part) throws Exception {
    return new MimeMultipart(new ByteArrayDataSource(part.getInputStream(), part.getContentType()));
  }

  private static String text(BodyPart part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void the_same_letter_gives_the_same_bytes_and_another_one_another_id() {
    assertThat(MessageBytes.of(Letters.of("one"))).isEqualTo(MessageBytes.of(Letters.of("one")));
    assertThat(MessageBytes.messageId(Letters.of("one")))
        .isEqualTo(MessageBytes.messageId(Letters.of("one")))
        .isNotEqualTo(MessageBytes.messageId(Letters.of("two")))
        .matches("<[0-9a-f]{32}@brightwater\\.example>");
  }

  /** Servers may break longer lines, and some change bytes that are not ASCII. */
  @Test
  void lines_are_short_of_ascii_and_end_with_cr_and_lf() {
    String message = new String(MessageBytes.of(Letters.of("one")), StandardCharsets.ISO_8859_1);
    assertThat(message.chars().allMatch(c -> c < 127)).isTrue();
    assertThat(message.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    assertThat(message.split("\r\n")).allMatch(line -> line.length() <= 998);
  }

  @Test
  void the_head_says_who_to_whom_and_that_no_machine_should_answer() throws Exception {
    MimeMessage message = read(MessageBytes.of(Letters.of("one")));

    assertThat(message.getFrom())
        .containsExactly(new InternetAddress("reports@brightwater.example", "Brightwater Studio"));
    assertThat(message.getReplyTo()[0]).hasToString("Maya Collins <maya@brightwater.example>");
    assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
        .isEqualTo("Inês Duarte");
    assertThat(message.getAllRecipients()).hasSize(2);
    assertThat(message.getSubject())
        .isEqualTo("Alder Bikes, October 2026: “Test rides” came in ahead of plan");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
    assertThat(message.getHeader("Content-Language")).containsExactly("en-GB");
    assertThat(message.getHeader("Date")).as("stamped when it is sent").isNull();
    assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
  }

  /** mixed(alternative(text, related(html, picture)), pdf). */
  @Test
  void parts_stand_as_programs_of_mail_expect_them() throws Exception {
    MimeMessage message = read(MessageBytes.of(Letters.of("one")));

    MimeMultipart mixed = parts(message);
    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    MimeMultipart alternative = parts(mixed.getBodyPart(0));
    assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    assertThat(text(alternative.getBodyPart(0)))
        .isEqualTo("Dear Inês,\r\n\r\nthe report of October is attached.\r\n");
    MimeMultipart related = parts(alternative.getBodyPart(1));
    assertThat(related.getContentType()).startsWith("multipart/related").contains("text/html");
    assertThat(text(related.getBodyPart(0)))
        .contains("<p>Dear Inês,</p><img src=\"cid:goal-1@alder-bikes\"");
    assertThat(related.getBodyPart(1).getHeader("Content-ID"))
        .containsExactly("<goal-1@alder-bikes>");
    assertThat(text(related.getBodyPart(1))).isEqualTo("a picture");
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("alder-bikes-2026-10.pdf");
    assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
    assertThat(text(mixed.getBodyPart(1))).isEqualTo("%PDF one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Łukasz Żółć",
        "張偉",
        "Дмитрий",
        "דָּוִד",
        "محمد علي",
        "O'Brien, \"Pat\" <pat>",
        "=?UTF-8?Q?x?=",
        "Zoë Élise Über-Langer Doppelname von und zu Großenöttingen mit vielen Titeln und Würden"
      })
  void a_name_in_any_script_is_read_again_as_it_was(String name) throws Exception {
    Correspondent person = new Correspondent(name, Letters.INES.address());
    MimeMessage message =
        read(MessageBytes.of(Letters.of("alder-bikes", 1, List.of(person, Letters.TOM), "one")));

    InternetAddress read = (InternetAddress) message.getAllRecipients()[0];
    assertThat(read.getAddress()).isEqualTo("ines@alder.example");
    assertThat(message.getAllRecipients()).hasSize(2);
    if (!name.startsWith("=?")) { // a name that looks like an encoded word is read as that word
      assertThat(read.getPersonal()).isEqualTo(name);
    }
  }

  /** By other libraries than the one that wrote them: Apache James, and Python's where it is. */
  @Test
  void names_in_every_script_are_read_by_others_as_they_were(@TempDir Path folder)
      throws Exception {
    List<String> names =
        List.of(
            "Łukasz Żółć",
            "張偉",
            "Дмитрий",
            "דָּוִד",
            "محمد علي",
            "Ωμέγα Παπαδοπούλου",
            "नमस्ते देवी",
            "สมชาย ใจดี",
            "김민준",
            "O'Brien, \"Pat\" <pat>",
            "Ana 🚲 Roda",
            "Zoë Élise Über-Langer Doppelname von und zu Großenöttingen mit vielen Titeln und Würden");
    List<Correspondent> people = new ArrayList<>();
    for (String name : names) {
      people.add(Letters.person(name, "p" + people.size() + "@alder.example"));
    }
    byte[] bytes = MessageBytes.of(Letters.of("alder-bikes", 1, people, "one"));
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom().setStrictParsing(true).setMaxLineLen(1000).build());
    builder.setDecodeMonitor(DecodeMonitor.STRICT);

    assertThat(builder.parseMessage(new ByteArrayInputStream(bytes)).getTo())
        .extracting(address -> ((Mailbox) address).getName())
        .containsExactlyElementsOf(names);

    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "there is no Python here");
    Path file = Files.write(folder.resolve("message.eml"), bytes);
    String reader =
        "import email, email.policy, sys\n"
            + "m = email.message_from_binary_file(open(sys.argv[1], 'rb'),"
            + " policy=email.policy.default)\n"
            + "print('\\n'.join(a.display_name for a in m['to'].addresses))\n"
            + "print(len(m['to'].defects))\n";
    ProcessBuilder python =
        new ProcessBuilder("/usr/bin/python3", "-c", reader, file.toString())
            .redirectErrorStream(true);
    python.environment().put("PYTHONIOENCODING", "UTF-8");
    Process process = python.start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    List<String> expected = new ArrayList<>(names);
    expected.add("0");
    // Python leaves a blank between two encoded words of one name, which RFC 2047, 6.2, takes out.
    assertThat(said).map(line -> line.replaceAll(" +", " ")).containsExactlyElementsOf(expected);
  }
}
