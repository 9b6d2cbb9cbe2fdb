package dev.headway.ingest;

import java.util.Optional;

/**
 * From when to when exports have a column, as far as it is known.
 *
 * @param since the first day; empty where it has always been there
 * @param until the day from which it is gone; empty where it still is there
 */
record Era(Optional<RoughDay> since, Optional<RoughDay> until) {

  /** Always, as far as is known. */
  static final Era ALWAYS = new Era(Optional.empty(), Optional.empty());
}
