package dev.headway.model;

/**
 * How many of the days that a number speaks of have data.
 *
 * @param days days with data
 * @param of all days; 0 when the number does not rest on days
 */
public record Coverage(int days, int of) {

  /** For numbers that do not rest on days, such as a target or a cost. */
  public static final Coverage WHOLE = new Coverage(0, 0);

  /** Checks that the part is no larger than the whole. */
  public Coverage {
    if (days < 0 || days > of) {
      throw new IllegalArgumentException(days + " of " + of);
    }
  }

  /** Whether no day is missing. */
  public boolean isWhole() {
    return days == of;
  }

  /** The worse of two. */
  public Coverage and(Coverage other) {
    long mine = (long) days * Math.max(1, other.of);
    long theirs = (long) other.days * Math.max(1, of);
    if (of == 0) {
      return other;
    }
    return other.of == 0 || mine <= theirs ? this : other;
  }
}
