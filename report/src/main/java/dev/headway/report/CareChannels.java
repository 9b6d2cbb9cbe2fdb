package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.CareScore;
import dev.headway.model.CustomerScore;
import dev.headway.model.Figure;
import dev.headway.report.view.PlanView;
import dev.headway.report.view.PlanView.Cell;
import dev.headway.report.view.PlanView.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How questions were answered where they were asked: by kind of channel, and by network. */
final class CareChannels {

  private static final int LONGEST_NAME = 22;

  private final Language language;
  private final Durations durations;
  private final int most;

  /**
   * @param most how many rows of each kind
   */
  CareChannels(Language language, Durations durations, int most) {
    this.language = language;
    this.durations = durations;
    this.most = most;
  }

  /** The table; empty where all was asked in one place. */
  Optional<PlanView> of(CustomerScore customers) {
    List<CareScore> groups = asked(customers.care().stream().skip(1).toList());
    List<CareScore> networks = asked(customers.networks());
    if (groups.size() + networks.size() < 2 || (groups.size() < 2 && networks.size() < 2)) {
      return Optional.empty();
    }
    Marks marks = new Marks(language);
    List<Row> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    if (networks.size() > 1) {
      rows.addAll(rows(networks, marks, notes, "channels.more.networks"));
    }
    if (groups.size() > 1) {
      rows.addAll(rows(groups, marks, notes, "channels.more.groups"));
      notes.add(0, language.say("channels.groups"));
    }
    rows.add(row(language.say("channels.all"), customers.care().get(0), marks, true));
    notes.addAll(marks.notes());
    return Optional.of(
        new PlanView(
            List.of(
                language.say("channels.title"),
                language.say("channels.asked"),
                language.say("channels.inTime"),
                language.say("channels.half"),
                language.say("channels.ninetieth")),
            rows,
            notes));
  }

  private static List<CareScore> asked(List<CareScore> scores) {
    return scores.stream().filter(score -> Numbers.whole(score.month().asked()) > 0).toList();
  }

  private List<Row> rows(List<CareScore> scores, Marks marks, List<String> notes, String more) {
    List<CareScore> shown = scores.subList(0, Math.min(most, scores.size()));
    if (shown.size() < scores.size()) {
      notes.add(language.say(more, "count", scores.size() - shown.size()));
    }
    return shown.stream().map(score -> row(name(score.id()), score, marks, false)).toList();
  }

  private Row row(String name, CareScore score, Marks marks, boolean strong) {
    CareScore.Month month = score.month();
    return new Row(
        name,
        List.of(
            marks.cell(language, month.asked(), Unit.COUNT, strong),
            marks.cell(language, month.shareInTime(), Unit.SHARE, strong),
            time(month.median()),
            time(month.ninetieth())));
  }

  private Cell time(Figure minutes) {
    return new Cell(durations.shortly(minutes), false, !minutes.isKnown());
  }

  private String name(String id) {
    return language.words().find("channel.group." + id).orElseGet(() -> named(id));
  }

  private String named(String id) {
    return language
        .words()
        .find("network." + id)
        .orElseGet(() -> Headlines.cut(Language.capital(id.replace('-', ' ')), LONGEST_NAME));
  }
}
