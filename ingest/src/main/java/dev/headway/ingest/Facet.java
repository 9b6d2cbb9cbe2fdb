package dev.headway.ingest;

import java.util.Locale;

/** What facts can be narrowed by: the keys of {@code where} in a client's file. */
public enum Facet {
  /** The network, such as {@code instagram}. */
  NETWORK,
  /** The account, page or handle, as the export writes it. */
  ACCOUNT,
  /**
   * The marketing channel, such as {@code organic-social}, or its group, such as {@code social}.
   */
  CHANNEL,
  /** The campaign, as the export writes it. */
  CAMPAIGN,
  /** The form by which a lead came in. */
  FORM,
  /** The stage of a lead or sale, as the export writes it. */
  STAGE,
  /** The kind of post, sale or evidence. */
  TYPE;

  /** The name in YAML: small letters. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
