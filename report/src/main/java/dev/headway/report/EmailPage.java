package dev.headway.report;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import dev.headway.model.Scorecard;
import dev.headway.report.EmailRequest.Attachment;
import dev.headway.report.EmailRequest.Kind;
import dev.headway.report.view.EmailView;
import dev.headway.report.view.EmailView.EmailAttachment;
import dev.headway.report.view.EmailView.EmailGoal;
import dev.headway.report.view.SummaryView;
import dev.headway.report.view.SummaryView.DecisionView;
import dev.headway.report.view.SummaryView.Movement;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prepares what a message says. */
final class EmailPage {

  private static final int MOST_MOVED = 3;
  private static final int LONGEST_CLIENT = 40;
  private static final int LONGEST_SUBJECT = 120;
  private static final double KILOBYTE = 1000;
  private static final double MEGABYTE = KILOBYTE * KILOBYTE;

  /** In kilobytes; one byte more is a megabyte, rounded up. */
  private static final double MOST_KILOBYTES = 999 * KILOBYTE;

  private final Language language;
  private final MailText text;
  private final String agency;
  private final Scorecard card;
  private final EmailRequest request;

  EmailPage(Language language, MailText text, String agency, Scorecard card, EmailRequest request) {
    this.language = language;
    this.text = text;
    this.agency = agency;
    this.card = card;
    this.request = request;
  }

  EmailView view(SummaryView page, List<EmailGoal> goals) {
    ULocale locale = language.words().locale();
    String client = text.of(card.client().name());
    return new EmailView(
        card.client().language().toLanguageTag(),
        locale.isRightToLeft() ? "rtl" : "ltr",
        subject(),
        preview(page, client),
        text.of(agency),
        client,
        month(),
        foot(),
        text.of(card.client().brand().foot()),
        Palette.of(card.client().brand()).theme(),
        greeting(),
        opening(client),
        request.isCorrection(),
        page.headline(),
        page.line(),
        text.of(page.coverNote()),
        goals,
        legend(page, goals),
        page.notes(),
        page.moved().stream().limit(MOST_MOVED).map(this::movement).toList(),
        page.decisions().stream().map(this::decision).toList(),
        request.attachments().stream().map(this::attachment).toList(),
        attachmentNotes(),
        language.say(
            page.decisions().isEmpty() ? "email.answer" : "email.answer.decisions",
            "sender",
            request.sender()),
        language.say("email.regards"),
        text.of(request.sender()));
  }

  /** What the list of messages shows; of a locked report only that it is there. */
  private String preview(SummaryView page, String client) {
    return Stream.of(page.line(), page.headline(), opening(client))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String opening(String client) {
    return language.say(
        request.isCorrection() ? "email.opening.corrected" : "email.opening",
        "month",
        language.dates().monthYear(card.month()),
        "client",
        client);
  }

  private String month() {
    return Language.capital(language.dates().monthYear(card.month()));
  }

  /** The month is told once: some messages of a month name it themselves. */
  private String subject() {
    String month = language.dates().monthYear(card.month());
    String message = new Headlines(language, card).brief();
    String key = message.contains(month) ? "email.subject.bare" : "email.subject";
    String subject =
        language.say(
            request.isProtected() ? "email.subject.untold" : key,
            "client",
            Headlines.cut(card.client().name(), LONGEST_CLIENT),
            "month",
            month,
            "message",
            message);
    return text.of(
        Headlines.cut(
            request.isCorrection()
                ? language.say("email.subject.corrected", "subject", subject)
                : subject,
            LONGEST_SUBJECT));
  }

  private String greeting() {
    return request.recipients().isEmpty()
        ? language.say("email.greeting.none")
        : language.say(
            "email.greeting",
            "names",
            language.list(request.recipients().stream().map(text::of).toList()));
  }

  private String foot() {
    return card.commentary()
        .prepared()
        .map(
            day ->
                language.say(
                    "foot",
                    "agency",
                    agency,
                    "client",
                    card.client().name(),
                    "day",
                    language.dates().day(day)))
        .orElseGet(
            () -> language.say("foot.undated", "agency", agency, "client", card.client().name()));
  }

  private String legend(SummaryView page, List<EmailGoal> goals) {
    if (goals.stream().allMatch(goal -> goal.picture().isEmpty())) {
      return "";
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        language.say("email.legend.actual", "month", language.dates().month(card.month())));
    if (page.legend().previous()) {
      sentences.add(
          language.say(
              "email.legend.lastYear",
              "month",
              language.dates().monthYear(card.month().minusYears(1))));
    }
    if (page.legend().target()) {
      sentences.add(
          language.say("email.legend.target", "bands", language.say("label.legendBands")));
    }
    return String.join(" ", sentences);
  }

  private Movement movement(Movement moved) {
    return new Movement(text.of(moved.lead()), text.of(moved.detail()));
  }

  private DecisionView decision(DecisionView decision) {
    return new DecisionView(
        decision.number(), text.of(decision.what()), text.of(decision.why()), decision.answerBy());
  }

  private EmailAttachment attachment(Attachment file) {
    return new EmailAttachment(
        text.of(file.fileName()), language.say("email.file." + file.kind()), size(file.size()));
  }

  /** Rounded up, so that no file is of no size. */
  private String size(long bytes) {
    boolean isLarge = bytes > MOST_KILOBYTES;
    return NumberFormatter.withLocale(language.words().locale())
        .unit(isLarge ? MeasureUnit.MEGABYTE : MeasureUnit.KILOBYTE)
        .unitWidth(UnitWidth.SHORT)
        .precision(isLarge ? Precision.fixedFraction(1) : Precision.integer())
        .roundingMode(RoundingMode.CEILING)
        .format(bytes / (isLarge ? MEGABYTE : KILOBYTE))
        .toString();
  }

  private List<String> attachmentNotes() {
    List<String> notes = new ArrayList<>();
    boolean isAttached =
        request.attachments().stream().anyMatch(file -> file.kind() == Kind.WORKBOOK);
    notes.add(
        language.say(
            request.workbookLeftOut()
                ? "email.workbook.leftOut"
                : isAttached ? "email.workbook.also" : "email.workbook.inside"));
    if (request.isProtected()) {
      notes.add(language.say("email.protected"));
    }
    return notes;
  }
}
