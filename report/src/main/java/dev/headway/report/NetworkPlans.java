package dev.headway.report;

import dev.headway.ingest.Facet;
import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.GoalScore;
import dev.headway.model.Input;
import dev.headway.model.Scorecard;
import java.util.List;
import java.util.Optional;

/**
 * What is planned for one network: a goal that is about that network's amount alone says it.
 *
 * @param card whose goals they are
 */
record NetworkPlans(Scorecard card) {

  /** The month's target; missing where no goal is about it. */
  Figure of(String network, String metric) {
    return card.goals().stream()
        .filter(goal -> isAbout(goal, network, metric))
        .findFirst()
        .map(GoalScore::target)
        .orElse(Figure.missing(Absence.NO_TARGET));
  }

  private boolean isAbout(GoalScore goal, String network, String metric) {
    List<String> names = goal.goal().kpi().inputs();
    return names.size() == 1
        && Optional.ofNullable(card.client().inputs().get(names.get(0)))
            .filter(input -> input.metric().id().equals(metric))
            .map(Input::where)
            .filter(where -> List.of(network).equals(where.get(Facet.NETWORK)))
            .isPresent();
  }
}
