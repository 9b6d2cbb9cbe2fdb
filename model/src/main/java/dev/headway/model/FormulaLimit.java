package dev.headway.model;

/** How long and deep a formula may be. */
enum FormulaLimit {
  /** As somebody writes it. */
  WRITTEN(500, 40, "Split it into two KPIs."),
  /**
   * With the formulas of the KPIs that it stands on: in a spreadsheet, where the longest names may
   * have to be, there is room for 8,192 characters and 64 levels.
   */
  WHOLE(1000, 60, "With the KPIs that it stands on, it is too much for one formula.");

  private final int longest;
  private final int deepest;
  private final String advice;

  FormulaLimit(int longest, int deepest, String advice) {
    this.longest = longest;
    this.deepest = deepest;
    this.advice = advice;
  }

  /** In characters. */
  int longest() {
    return longest;
  }

  /** In brackets and signs, one within the other. */
  int deepest() {
    return deepest;
  }

  /** What to do where a formula is beyond it. */
  String advice() {
    return advice;
  }
}
