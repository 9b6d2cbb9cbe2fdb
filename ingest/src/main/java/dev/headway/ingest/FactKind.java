package dev.headway.ingest;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of {@link Fact}, by the names used in format files and in the metric catalogue. */
public enum FactKind {
  /** {@link AccountDay}. */
  ACCOUNT_DAY,
  /** {@link Post}. */
  POST,
  /** {@link Story}. */
  STORY,
  /** {@link Video}. */
  VIDEO,
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
  /** {@link Answer}. */
  ANSWER,
  /** {@link Evidence}. */
  EVIDENCE;

  /** What facts of this kind can be narrowed by; asking for anything else would find nothing. */
  public Set<Facet> facets() {
    return switch (this) {
      case ACCOUNT_DAY -> EnumSet.of(Facet.NETWORK, Facet.ACCOUNT);
      case ANSWER -> EnumSet.of(Facet.TYPE, Facet.FORM);
      case POST, STORY, VIDEO -> EnumSet.of(Facet.NETWORK, Facet.ACCOUNT, Facet.TYPE);
      case AD_SPEND, WEB_VISITS ->
          EnumSet.of(Facet.NETWORK, Facet.ACCOUNT, Facet.CAMPAIGN, Facet.CHANNEL);
      case LEAD ->
          EnumSet.of(Facet.NETWORK, Facet.CHANNEL, Facet.CAMPAIGN, Facet.FORM, Facet.STAGE);
      case SALE ->
          EnumSet.of(Facet.NETWORK, Facet.CHANNEL, Facet.CAMPAIGN, Facet.STAGE, Facet.TYPE);
      case CONVERSATION -> EnumSet.of(Facet.NETWORK, Facet.CHANNEL);
      case MENTION, EVIDENCE -> EnumSet.of(Facet.NETWORK, Facet.TYPE);
    };
  }

  /** Whether its channel is found by the words of a source. */
  boolean hasSource() {
    return switch (this) {
      case WEB_VISITS, LEAD, SALE, CONVERSATION -> true;
      case ACCOUNT_DAY, POST, STORY, VIDEO, AD_SPEND, MENTION, ANSWER, EVIDENCE -> false;
    };
  }

  /** Whether it is {@link Published}. */
  boolean isPublished() {
    return this == POST || this == STORY || this == VIDEO;
  }

  /** The name in YAML: small letters and hyphens, such as {@code ad-spend}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
