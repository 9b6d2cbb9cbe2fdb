package dev.headway.report;

import dev.headway.model.Scorecard;
import dev.headway.report.view.EmailView;
import dev.headway.report.view.SummaryView;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the message that brings a client's documents: values, then both of its bodies. */
final class EmailReport {

  private static final String HTML = "email/message.ftlh";
  private static final String TEXT = "email/message.ftl";

  private final String agency;
  private final Scorecard card;
  private final MailText text;
  private final Language language;
  private final Templates templates;

  EmailReport(String agency, Optional<Path> overrides, Scorecard card) {
    this.agency = agency;
    this.card = card;
    TemplateFiles files = new TemplateFiles(overrides);
    Wording words = Wording.ofReport(files, card.client().language());
    this.text = new MailText(words.locale());
    this.language = Language.of(words.telling(text::of), card.client());
    this.templates = new Templates(files, language.words());
  }

  EmailContent content(EmailRequest request) {
    SummaryView whole = new SummaryPage(language, card).view(0);
    // Else the message would tell what the lock of its report keeps.
    SummaryView page = request.isProtected() ? whole.untold() : whole;
    EmailGoals goals = new EmailGoals(language, text, templates, card, page);
    EmailView view = new EmailPage(language, text, agency, card, request).view(page, goals.rows());
    Map<String, Object> values = new HashMap<>();
    values.put("email", view);
    values.put("theme", view.theme());
    values.put("words", language.words().labels());
    MailMarkup markup =
        new MailMarkup(
            goals.pictures().stream().map(InlinePicture::id).collect(Collectors.toSet()));
    return new EmailContent(
        view.subject(),
        markup.finished(templates.render(HTML, values), HTML),
        MailLines.of(templates.render(TEXT, values)),
        goals.pictures());
  }
}
