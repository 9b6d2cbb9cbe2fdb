package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.AskedScore;
import dev.headway.model.Figure;
import dev.headway.model.HeardAboutScore;
import dev.headway.report.view.WorkbookSection.Block;
import dev.headway.report.view.WorkbookSection.Head;
import dev.headway.report.view.WorkbookSection.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What customers say when they are asked, survey by survey; surveys are never added. */
record AskedBlocks(WorkbookCells cells) {

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    cells.card().sections().asked().surveys().stream()
        .filter(Surveys::isKnown)
        .forEach(survey -> blocks.addAll(survey(survey)));
    cells.card().sections().customers().heardAbout().stream()
        .filter(HeardAboutTables::isKnown)
        .forEach(score -> blocks.add(heard(score)));
    return blocks;
  }

  private List<Block> survey(AskedScore.Survey survey) {
    List<Block> blocks = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    rows.add(three("asked.responded", survey, AskedScore.Responses::responded, "count"));
    rows.add(three("asked.asked", survey, AskedScore.Responses::asked, "count"));
    rows.add(three("asked.rate", survey, AskedScore.Responses::rate, "share"));
    survey.questions().forEach(question -> rows.addAll(question(question)));
    blocks.add(
        Block.of(
            cells.say("asked.survey", "survey", survey.name()),
            cells.notes(
                Stream.of(survey.month(), survey.previous(), survey.lastYear())
                    .map(AskedScore.Responses::responded)),
            Stream.concat(
                    Stream.of(PlainCells.textHead(cells.say("asked.what"))),
                    cells.threeMonths().stream())
                .toList(),
            rows,
            List.of()));
    survey.questions().stream()
        .filter(q -> !q.month().distribution().isEmpty())
        .forEach(q -> blocks.add(answers(survey, q)));
    return blocks;
  }

  private Row three(
      String key,
      AskedScore.Survey survey,
      Function<AskedScore.Responses, Figure> of,
      String format) {
    return PlainCells.row(
        Stream.concat(
            Stream.of(PlainCells.text(cells.say(key))),
            Stream.of(survey.month(), survey.previous(), survey.lastYear())
                .map(of)
                .map(figure -> cells.figure(figure, format))));
  }

  private List<Row> question(AskedScore.Question question) {
    String name = cells.say("question." + question.question().name());
    List<Row> rows = new ArrayList<>();
    rows.add(three(name, "asked.answers", question, AskedScore.Answers::answers, "count"));
    if (question.month().scored().isKnown()) {
      rows.add(three(name, "asked.scored", question, AskedScore.Answers::scored, "count"));
      rows.add(three(name, "asked.mean", question, AskedScore.Answers::mean, "ratio"));
    }
    if (question.month().net().isKnown()) {
      rows.add(three(name, "asked.promoters", question, AskedScore.Answers::promoters, "count"));
      rows.add(three(name, "asked.detractors", question, AskedScore.Answers::detractors, "count"));
      rows.add(three(name, "asked.net", question, AskedScore.Answers::net, "score"));
    }
    return rows;
  }

  private Row three(
      String name,
      String key,
      AskedScore.Question question,
      Function<AskedScore.Answers, Figure> of,
      String format) {
    return PlainCells.row(
        Stream.concat(
            Stream.of(
                PlainCells.text(
                    Language.capital(
                        cells.say("asked.of", "question", name, "what", cells.say(key))))),
            Stream.of(question.month(), question.previous(), question.lastYear())
                .map(of)
                .map(figure -> cells.figure(figure, format))));
  }

  private Block answers(AskedScore.Survey survey, AskedScore.Question question) {
    return Block.of(
        cells.say(
            "asked.given",
            "survey",
            survey.name(),
            "question",
            cells.say("question." + question.question().name()),
            "month",
            cells.month(cells.card().month())),
        List.of(),
        List.of(
            PlainCells.textHead(cells.say("column.answer")),
            PlainCells.numberHead(cells.say("asked.times"))),
        question.month().distribution().stream()
            .map(
                given ->
                    PlainCells.row(
                        PlainCells.text(given.answer()), PlainCells.count(given.times())))
            .toList(),
        List.of());
  }

  private Block heard(HeardAboutScore score) {
    List<Head> heads = new ArrayList<>();
    heads.add(PlainCells.textHead(cells.say("source")));
    heads.addAll(cells.threeMonths());
    heads.add(PlainCells.numberHead(cells.say("heard.share")));
    heads.add(PlainCells.numberHead(cells.language().say("heard.tracked")));
    List<Row> rows = new ArrayList<>();
    score.sources().forEach(source -> rows.add(source(source)));
    rows.add(
        PlainCells.row(
            PlainCells.text(cells.say("heard.uncoded")),
            cells.figure(score.uncoded(), Unit.COUNT)));
    rows.add(
        new Row(
            List.of(
                PlainCells.text(cells.say("heard.answers")),
                cells.figure(score.answers(), Unit.COUNT),
                cells.figure(score.previous(), Unit.COUNT),
                cells.figure(score.lastYear(), Unit.COUNT)),
            true));
    return Block.of(
        cells.say("heard.title", "survey", score.survey()),
        cells.notes(
            Stream.of(score.answers(), score.previous(), score.lastYear()),
            cells.say("heard.about")),
        heads,
        rows,
        List.of());
  }

  private Row source(HeardAboutScore.Source source) {
    return PlainCells.row(
        PlainCells.text(HeardAboutTables.name(cells.language(), source.id())),
        cells.figure(source.answers(), Unit.COUNT),
        cells.figure(source.previous(), Unit.COUNT),
        cells.figure(source.lastYear(), Unit.COUNT),
        cells.figure(source.share(), Unit.SHARE),
        cells.figure(source.trackedLeads(), Unit.COUNT));
  }
}
