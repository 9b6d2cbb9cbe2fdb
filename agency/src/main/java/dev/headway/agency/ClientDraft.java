package dev.headway.agency;

import dev.headway.agency.delivery.Draft;
import dev.headway.agency.delivery.Enclosure;
import dev.headway.agency.delivery.Letter;
import dev.headway.agency.delivery.Postbox;
import dev.headway.model.Correspondent;
import dev.headway.model.Scorecard;
import dev.headway.report.ClientReport;
import dev.headway.report.EmailContent;
import dev.headway.report.EmailRequest;
import dev.headway.report.EmailRequest.Attachment;
import dev.headway.report.EmailRequest.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A client's report as it is said to those who read one language.
 *
 * @param report writes the words
 * @param card in that language
 * @param postbox by which it goes out
 * @param replyTo whom they answer
 * @param recipients who have it
 * @param figures a digest of what the documents tell
 * @param greeted the names of those it is meant for, where it goes to somebody else for a test
 * @param pdf the report
 * @param workbook its figures; empty where the report is locked, and holds them alone
 */
record ClientDraft(
    ClientReport report,
    Scorecard card,
    Postbox postbox,
    Correspondent replyTo,
    List<Correspondent> recipients,
    String figures,
    Optional<List<String>> greeted,
    Enclosure pdf,
    Optional<Enclosure> workbook)
    implements Draft {

  @Override
  public String client() {
    return card.client().id();
  }

  @Override
  public YearMonth month() {
    return card.month();
  }

  @Override
  public Locale language() {
    return card.client().language();
  }

  @Override
  public Letter letter(
      int revision, List<Correspondent> to, boolean isWhole, boolean isCorrection) {
    EmailContent content = report.email(card, request(isCorrection ? revision : 1, to, isWhole));
    return new Letter(
        client(),
        month(),
        revision,
        language(),
        figures,
        postbox.sender(),
        replyTo,
        postbox.bounces(),
        to,
        content.subject(),
        content.html(),
        content.text(),
        content.pictures().stream()
            .map(picture -> new Enclosure(picture.id(), "image/png", picture.png()))
            .toList(),
        Stream.concat(Stream.of(pdf), beside(isWhole).stream()).toList());
  }

  private Optional<Enclosure> beside(boolean isWhole) {
    return workbook.filter(figures -> isWhole);
  }

  private EmailRequest request(int revision, List<Correspondent> to, boolean isWhole) {
    List<Attachment> attachments = new ArrayList<>();
    attachments.add(new Attachment(pdf.name(), Kind.PDF, pdf.size()));
    beside(isWhole)
        .map(figures -> new Attachment(figures.name(), Kind.WORKBOOK, figures.size()))
        .ifPresent(attachments::add);
    return new EmailRequest(
        greeted.orElseGet(() -> to.stream().map(Correspondent::name).toList()),
        replyTo.name(),
        attachments,
        workbook.isPresent() && !isWhole,
        revision,
        workbook.isEmpty());
  }
}
