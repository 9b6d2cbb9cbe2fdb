package dev.headway.report;

import dev.headway.model.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class LookTest {
  @Test
  void look() throws Exception {
    Files.write(Path.of("/tmp/look.pdf"), PdfText.pdf(Autumn.scorecard()));
    for (int n : new int[] {1, 3, 8, 9, 14}) {
      List<GoalScore> goals = new ArrayList<>();
      while (goals.size() < n) goals.add(Autumn.goals().get(goals.size() % 5));
      if (n == 3) goals.set(0, Autumn.partialTestRides());
      Files.write(
          Path.of("/tmp/look" + n + ".pdf"),
          PdfText.pdf(Autumn.scorecard(goals, n == 3 ? Commentary.NONE : Autumn.commentary())));
    }
  }
}
