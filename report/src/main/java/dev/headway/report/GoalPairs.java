package dev.headway.report;

import dev.headway.model.GoalScore;
import dev.headway.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Goals that share a page with the next, where the report would be too long. The first goal does
 * only where the others are not enough: its page says how lines and chains are read.
 *
 * @param goals in the order of the report
 */
record GoalPairs(List<GoalScore> goals) {

  private static final int MISSED = 2;
  private static final int SIGNAL = 1;

  /** Copies the list. */
  GoalPairs {
    goals = List.copyOf(goals);
  }

  private record Choice(List<JoinedSections> pairs, int loud) {

    static final Choice NONE = new Choice(List.of(), 0);

    Choice and(JoinedSections pair, int louder) {
      List<JoinedSections> all = new ArrayList<>(List.of(pair));
      all.addAll(pairs);
      return new Choice(all, loud + louder);
    }

    /** More pages saved, then the quieter goals, then those further back. */
    boolean isBetterThan(Choice other) {
      return pairs.size() != other.pairs.size()
          ? pairs.size() > other.pairs.size()
          : loud < other.loud;
    }
  }

  /**
   * Those whose month says least: no missed target, no signal.
   *
   * @param wanted so many pages are to be saved
   * @param refused pairs that do not fit on a page
   */
  List<JoinedSections> quietest(int wanted, Set<JoinedSections> refused) {
    int most = Math.min(Math.max(0, wanted), goals.size());
    Choice others = from(1, most, refused);
    Choice all = others.pairs().size() < most ? from(0, most, refused) : others;
    return (all.pairs().size() > others.pairs().size() ? all : others).pairs();
  }

  /** The best of the goals from one on, worked out from the last backwards. */
  private Choice from(int first, int wanted, Set<JoinedSections> refused) {
    List<Choice> next = Collections.nCopies(wanted + 1, Choice.NONE);
    List<Choice> afterNext = next;
    for (int i = goals.size() - 2; i >= first; i--) {
      JoinedSections pair = new JoinedSections(GoalPage.anchor(i), GoalPage.anchor(i + 1));
      List<Choice> best = new ArrayList<>(next);
      for (int k = 1; k <= wanted && !refused.contains(pair); k++) {
        Choice with = afterNext.get(k - 1).and(pair, loud(i));
        best.set(k, with.isBetterThan(best.get(k)) ? with : best.get(k));
      }
      afterNext = next;
      next = best;
    }
    return next.get(wanted);
  }

  private int loud(int first) {
    return IntStream.of(first, first + 1).mapToObj(goals::get).mapToInt(GoalPairs::loud).sum();
  }

  private static int loud(GoalScore goal) {
    boolean missed = goal.verdict() == Verdict.AT_RISK || goal.verdict() == Verdict.BEHIND;
    return (missed ? MISSED : 0) + (goal.analysis().toPrevious().isSignal() ? SIGNAL : 0);
  }
}
