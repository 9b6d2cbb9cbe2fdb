package dev.headway.ingest;

import java.time.LocalDate;

/**
 * A frame of a story, which is gone after a day, with its figures as known when it was exported.
 * Nobody can comment on it in public, so it is no post.
 *
 * @param origin where it was read
 * @param network such as {@code instagram}
 * @param account the profile or handle, as exported
 * @param id the network's id of the frame
 * @param published the day it was published, in the client's time zone
 * @param type the network's own word for it; empty when not exported
 * @param text the caption; empty when there is none
 * @param link the address; empty when not exported
 * @param measures figures so far
 */
public record Story(
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
    return FactKind.STORY;
  }

  @Override
  public Story with(Origin read, Measures figures) {
    return new Story(read, network, account, id, published, type, text, link, figures);
  }
}
