package dev.headway.agency.delivery;

import java.time.YearMonth;
import java.util.Optional;

/** Tells whose document a PDF is, by what stands in its bytes and not by its name. */
@FunctionalInterface
public interface Ownership {

  /**
   * The workbook that lies in a PDF, if that is this client's report of this month; empty where it
   * is another one's, or nobody's.
   */
  Optional<byte[]> workbook(byte[] pdf, String client, YearMonth month);

  /**
   * Whether a PDF is this client's report of this month, and opens with a password only. Where
   * nobody can tell, it is not.
   */
  default boolean isLocked(byte[] pdf, String client, YearMonth month) {
    return false;
  }
}
