package dev.headway.ingest;

/** Where facts go that need not be kept until all files are read. */
interface FactSink {

  /** Whether facts of this kind are taken one by one; the others are kept with their table. */
  boolean takes(FactKind kind);

  /** Takes a fact. */
  void take(ToldFact fact);

  /** Everything is kept. */
  static FactSink none() {
    return new FactSink() {
      @Override
      public boolean takes(FactKind kind) {
        return false;
      }

      @Override
      public void take(ToldFact fact) {
        throw new IllegalStateException("nothing is taken");
      }
    };
  }
}
