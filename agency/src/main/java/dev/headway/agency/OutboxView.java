package dev.headway.agency;

import dev.headway.agency.delivery.Preview;
import dev.headway.model.Correspondent;
import dev.headway.report.ClientReport;
import dev.headway.report.OutboxPage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the page on which an agency looks at its messages.
 *
 * @param agency its name
 * @param report writes the page
 * @param test who tries messages out; empty in earnest
 */
record OutboxView(String agency, ClientReport report, Optional<Correspondent> test) {

  String page(YearMonth month, List<Preview> messages) {
    return report.outbox(
        new OutboxPage(
            agency,
            month.toString(),
            test.map(person -> person.address().toString()).orElse(""),
            messages.stream().map(OutboxView::of).toList()));
  }

  private static OutboxPage.Message of(Preview preview) {
    List<OutboxPage.Copy> copies = new ArrayList<>();
    for (int i = 0; i < preview.to().size(); i++) {
      copies.add(
          new OutboxPage.Copy(
              preview.to().get(i), preview.status().copies().get(i).state().word()));
    }
    return new OutboxPage.Message(
        preview.status().id(),
        preview.status().client(),
        preview.status().language().toLanguageTag(),
        preview.status().revision(),
        preview.status().isCorrection(),
        preview.from(),
        preview.replyTo(),
        preview.subject(),
        preview.file(),
        preview.html(),
        copies,
        preview.status().enclosed());
  }
}
