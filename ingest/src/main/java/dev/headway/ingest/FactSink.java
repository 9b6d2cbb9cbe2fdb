package dev.headway.ingest;

/** Where facts go that need not be kept until all files are read. */
interface FactSink {

  /** Whether facts that are read so are taken one by one; the others are kept with their table. */
  boolean takes(Format.Read use);

  /** Takes a fact. */
  void take(ToldFact fact);

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
