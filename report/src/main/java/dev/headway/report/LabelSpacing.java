package dev.headway.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels apart that would stand on each other, each as little as possible. */
final class LabelSpacing {

  private LabelSpacing() {}

  /**
   * New positions.
   *
   * @param wanted where the labels should stand
   * @param least how far two must stand apart
   * @return where they stand, in the order of {@code wanted}; their own order along the line stays
   */
  static List<Double> apart(List<Double> wanted, double least) {
    List<Integer> order =
        IntStream.range(0, wanted.size())
            .boxed()
            .sorted(Comparator.comparingDouble(wanted::get))
            .toList();
    List<double[]> blocks = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      // A block: the sum of where its labels would begin, and how many there are.
      blocks.add(new double[] {wanted.get(order.get(i)) - i * least, 1});
      while (blocks.size() > 1 && mean(blocks, 2) > mean(blocks, 1)) {
        double[] last = blocks.remove(blocks.size() - 1);
        blocks.get(blocks.size() - 1)[0] += last[0];
        blocks.get(blocks.size() - 1)[1] += last[1];
      }
    }
    Double[] placed = new Double[wanted.size()];
    int i = 0;
    for (double[] block : blocks) {
      for (int n = 0; n < block[1]; n++, i++) {
        placed[order.get(i)] = block[0] / block[1] + i * least;
      }
    }
    return List.of(placed);
  }

  private static double mean(List<double[]> blocks, int fromEnd) {
    double[] block = blocks.get(blocks.size() - fromEnd);
    return block[0] / block[1];
  }
}
