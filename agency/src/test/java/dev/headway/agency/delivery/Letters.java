package dev.headway.agency.delivery;

import dev.headway.model.Correspondent;
import dev.headway.model.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Letters as tests write them. */
final class Letters {

  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final Correspondent AGENCY = person("Brightwater Studio", "reports@brightwater.example");
  static final Correspondent INES = person("Inês Duarte", "ines@alder.example");
  static final Correspondent TOM = person("Tom Reed", "tom@alder.example");

  private Letters() {}

  static Correspondent person(String name, String address) {
    return new Correspondent(name, address(address));
  }

  static EmailAddress address(String text) {
    return EmailAddress.parse(text).orElseThrow();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** To Inês and Tom, with documents of this content. */
  static Letter of(String content) {
    return of("alder-bikes", 1, List.of(INES, TOM), content);
  }

  static Letter of(String client, int revision, List<Correspondent> to, String content) {
    return of(
        client,
        revision,
        to,
        content,
        List.of(
            new Enclosure(client + "-2026-10.pdf", "application/pdf", bytes("%PDF " + content))));
  }

  static Letter of(
      String client,
      int revision,
      List<Correspondent> to,
      String content,
      List<Enclosure> documents) {
    return new Letter(
        client,
        OCTOBER,
        revision,
        Locale.UK,
        Sha256.of(content),
        AGENCY,
        person("Maya Collins", "maya@brightwater.example"),
        address("bounces@brightwater.example"),
        to,
        "Alder Bikes, October 2026: “Test rides” came in ahead of plan",
        "<html><body><p>Dear Inês,</p><img src=\"cid:goal-1@alder-bikes\" alt=\"74 of 70\"/></body></html>\n",
        "Dear Inês,\n\nthe report of October is attached.\n",
        List.of(new Enclosure("goal-1@alder-bikes", "image/png", bytes("a picture"))),
        documents);
  }

  /** What an agency wants to say, whatever comes of it. */
  record Said(String client, List<Correspondent> recipients, String content) implements Draft {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public YearMonth month() {
      return OCTOBER;
    }

    @Override
    public Locale language() {
      return Locale.UK;
    }

    @Override
    public Letter letter(
        int revision, List<Correspondent> to, boolean isWhole, boolean isCorrection) {
      Enclosure pdf =
          new Enclosure(client + "-2026-10.pdf", "application/pdf", bytes("%PDF " + content));
      Enclosure workbook = new Enclosure(client + "-2026-10.xlsx", XLSX, bytes("PK " + content));
      return of(client, revision, to, content, isWhole ? List.of(pdf, workbook) : List.of(pdf));
    }
  }
}
