package dev.headway.agency.delivery;

import java.time.YearMonth;

/** Tells whose document a PDF is, by what stands in its bytes and not by its name. */
@FunctionalInterface
public interface Ownership {

  /** Whether it is this client's report of this month. */
  boolean isOf(byte[] pdf, String client, YearMonth month);
}
