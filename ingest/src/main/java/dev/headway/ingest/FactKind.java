package dev.headway.ingest;

/** The kinds of {@link Fact}, by the names used in format files and in the metric catalogue. */
public enum FactKind {
  /** {@link Post}. */
  POST,
  /** {@link AdSpend}. */
  AD_SPEND,
  /** {@link WebVisits}. */
  WEB_VISITS,
  /** {@link Lead}. */
  LEAD,
  /** {@link Sale}. */
  SALE,
  /** {@link Conversation}. */
  CONVERSATION,
  /** {@link Mention}. */
  MENTION,
  /** {@link Evidence}. */
  EVIDENCE;

  /** The name in YAML: small letters and hyphens, such as {@code ad-spend}. */
  public String yamlName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
