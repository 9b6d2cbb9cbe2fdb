package dev.headway.ingest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was published on a network, with its figures so far, as known when it was
 * exported. Posts, stories and videos are told by exports of their own, which overlap: a video is
 * in the export of posts, too. They are never counted as one another.
 */
public sealed interface Published extends Fact permits Post, Story, Video {

  /** Such as {@code instagram}. */
  String network();

  /** The page, profile or handle, as exported. */
  String account();

  /** The network's id. */
  String id();

  /** The day, in the client's time zone where the export carries times. */
  LocalDate published();

  /** The network's own word for its kind; empty when not exported. */
  String type();

  /** The caption or title; empty when there is none. */
  String text();

  /** The address; empty when not exported. */
  String link();

  /** The same as if it had been read elsewhere, with other figures. */
  Published with(Origin read, Measures figures);

  @Override
  default Period period() {
    return Period.of(published());
  }

  @Override
  default String key() {
    return Post.key(network(), id());
  }

  @Override
  default Optional<String> facet(Facet facet) {
    return switch (facet) {
      case NETWORK -> Optional.of(network());
      case ACCOUNT -> Optional.of(account());
      case TYPE -> Optional.of(type()).filter(t -> !t.isEmpty());
      default -> Optional.empty();
    };
  }
}
