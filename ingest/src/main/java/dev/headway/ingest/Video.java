package dev.headway.ingest;

import java.time.LocalDate;

/**
 * A video, with how it was watched so far, as known when it was exported. The export of posts has
 * it under another id, so the two cannot be joined and are never added up.
 *
 * @param origin where it was read
 * @param network such as {@code facebook}
 * @param account the page, as exported
 * @param id the network's id of the video
 * @param published the day it was published, in the client's time zone
 * @param type the network's own word for it; empty when not exported
 * @param text the title; empty when there is none
 * @param link the address; empty when not exported
 * @param measures figures so far
 */
public record Video(
    Origin origin,
    String network,
    String account,
    String id,
    LocalDate published,
    String type,
    String text,
    String link,
    Measures measures)
    implements Published {

  @Override
  public FactKind kind() {
    return FactKind.VIDEO;
  }

  @Override
  public Video with(Origin read, Measures figures) {
    return new Video(read, network, account, id, published, type, text, link, figures);
  }
}
