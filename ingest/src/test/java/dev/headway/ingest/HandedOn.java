package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * What {@link Exports#take} gives for a client: every test that reads exports holds it against what
 * {@link Exports#read} gives.
 *
 * @param facts those that count, by file and line
 * @param exports the files and problems
 * @param takers how many were asked for: two where facts had to be kept and compared after all
 */
record HandedOn(List<Fact> facts, Exports exports, int takers) {

  private static final Comparator<Fact> BY_PLACE =
      Comparator.comparing((Fact fact) -> fact.origin().file().path())
          .thenComparing(fact -> fact.origin().line())
          .thenComparing(Fact::key);

  static HandedOn of(ExportRequest request) {
    int[] takers = {0};
    Exports.Taken<Taker> taken =
        Exports.take(
            request,
            () -> {
              takers[0]++;
              return new Taker(new ArrayList<>());
            });
    return new HandedOn(sorted(taken.by().facts()), taken.exports(), takers[0]);
  }

  private record Taker(List<Fact> facts) implements Consumer<Fact> {

    @Override
    public void accept(Fact fact) {
      facts.add(fact);
    }
  }

  private static List<Fact> sorted(List<Fact> facts) {
    return facts.stream().sorted(BY_PLACE).toList();
  }

  /** The same facts, files and problems, whatever their order. */
  void checkSame(Exports read) {
    assertThat(facts).as("facts that are handed on").isEqualTo(sorted(read.facts()));
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.files()).isEqualTo(read.files());
    assertThat(exports.problems()).containsExactlyInAnyOrderElementsOf(read.problems());
  }
}
