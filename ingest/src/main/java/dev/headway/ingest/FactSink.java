package dev.headway.ingest;

/** Where facts go that need not be kept until all files are read. */
interface FactSink {

  /** Whether facts that are read so are taken one by one; the others are kept with their table. */
  boolean takes(Format.Read use);

  /** Takes a fact. */
  void take(ToldFact fact);

  /**
   * Whether the facts of a table with a metric that is zero in every row, and cannot be, are left
   * with their table instead of being taken without it.
   */
  default boolean leavesZeros() {
    return false;
  }

  /** Told when a table whose facts were taken turns out to have had such a metric all the same. */
  default void hadZeros() {}

  /** Everything is kept. */
  static FactSink none() {
    return new FactSink() {
      @Override
      public boolean takes(Format.Read use) {
        return false;
      }

      @Override
      public void take(ToldFact fact) {
        throw new IllegalStateException("nothing is taken");
      }
    };
  }
}
