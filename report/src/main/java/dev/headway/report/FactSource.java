package dev.headway.report;

import dev.headway.ingest.Fact;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A client's facts, told one by one, so that nobody has to keep them. */
public interface FactSource {

  /**
   * Tells every fact once, each time in the same order.
   *
   * @param takers makes what takes the facts; where it is asked again, what was told before is void
   * @return what took them
   */
  <T extends Consumer<Fact>> T tell(Supplier<T> takers) throws IOException;

  /** Facts that are kept. */
  static FactSource of(List<Fact> facts) {
    return new FactSource() {
      @Override
      public <T extends Consumer<Fact>> T tell(Supplier<T> takers) {
        T taker = takers.get();
        facts.forEach(taker);
        return taker;
      }
    };
  }
}
