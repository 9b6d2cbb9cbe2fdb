package dev.headway.report;

import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import dev.headway.model.Verdict;
import dev.headway.report.view.BulletView;
import dev.headway.report.view.ChangeView;
import dev.headway.report.view.EmailView.EmailChange;
import dev.headway.report.view.EmailView.EmailGoal;
import dev.headway.report.view.EmailView.EmailPicture;
import dev.headway.report.view.SummaryView;
import dev.headway.report.view.SummaryView.GoalRow;
import dev.headway.report.view.ThemeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The goals of a message: page 1's rows, with their graphs as pictures. */
final class EmailGoals {

  private static final String GRAPH = "email/bullet.ftlh";

  /** In pixels of the message. */
  private static final int WIDTH = 140;

  private final Language language;
  private final MailText text;
  private final Templates templates;
  private final Scorecard card;
  private final SummaryView page;
  private final List<InlinePicture> pictures = new ArrayList<>();
  private final List<EmailGoal> rows = new ArrayList<>();

  EmailGoals(
      Language language, MailText text, Templates templates, Scorecard card, SummaryView page) {
    this.language = language;
    this.text = text;
    this.templates = templates;
    this.card = card;
    this.page = page;
    for (int i = 0; i < page.rows().size(); i++) {
      rows.add(row(card.goals().get(i), page.rows().get(i), i + 1));
    }
  }

  /** In the order of page 1. */
  List<EmailGoal> rows() {
    return List.copyOf(rows);
  }

  /** Of the goals that have a value. */
  List<InlinePicture> pictures() {
    return List.copyOf(pictures);
  }

  private EmailGoal row(GoalScore score, GoalRow row, int number) {
    boolean known = score.actual().isKnown();
    return new EmailGoal(
        text.of(row.name()),
        text.of(row.note()),
        row.value(),
        known,
        row.target(),
        known
            ? Stream.of(
                    change(score, language.say("label.againstTarget"), row.toTarget()),
                    change(score, page.lastYear(), row.toLastYear()))
                .toList()
            : List.of(),
        row.verdict(),
        mark(row.verdict().shape()),
        // The next step that brings missing data stands in the report, not in the message.
        score.verdict() == Verdict.NO_DATA ? "" : row.verdictNote(),
        known ? Optional.of(picture(row.bullet(), number)) : Optional.empty());
  }

  /** Points belong to the number; per cent, or why there is none, is told beside it. */
  private EmailChange change(GoalScore score, String against, ChangeView change) {
    boolean inPoints = Language.isInPoints(score.goal().kpi().unit()) && !change.withheld();
    String key = inPoints ? "email.change.points" : "email.change";
    return new EmailChange(
        against,
        change.detail().isEmpty()
            ? change.text()
            : language.say(key, "text", change.text(), "detail", change.detail()));
  }

  private EmailPicture picture(BulletView bullet, int number) {
    String svg = templates.render(GRAPH, Map.of("bullet", bullet, "theme", theme()));
    SvgPicture drawn = SvgPicture.of(Xhtml.parse(svg, GRAPH).getDocumentElement(), WIDTH);
    String alternative = text.of(bullet.alt());
    String id = "goal-" + number + "@" + atom(card.client().id()) + "." + card.month();
    pictures.add(new InlinePicture(id, drawn.png(), alternative));
    return new EmailPicture(id, drawn.width(), drawn.height(), alternative);
  }

  private ThemeView theme() {
    return Palette.of(card.client().brand()).theme();
  }

  /** Pictures are named like addresses, in which few characters are allowed. */
  private static String atom(String id) {
    return id.replaceAll("[^A-Za-z0-9-]+", "-");
  }

  /** As page 1 draws it; the characters are in every font, and no program takes them for emoji. */
  private static String mark(String shape) {
    return switch (shape) {
      case "up" -> "\u25B2";
      case "down" -> "\u25BC";
      case "disc" -> "\u25CF";
      case "diamond" -> "\u25C6";
      case "ring" -> "\u25CB";
      default -> "\u25CC";
    };
  }
}
