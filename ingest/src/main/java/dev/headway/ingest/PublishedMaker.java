package dev.headway.ingest;

/**
 * Makes a row into a post, a story or a video.
 *
 * @param kind which of them
 * @param cells the table
 * @param owner whose the rows are
 */
record PublishedMaker(FactKind kind, Cells cells, RowOwner owner) {

  Published make(Row row, Origin origin) throws RowRefused {
    Post post =
        new Post(
            origin,
            owner.network(row),
            owner.account(row),
            cells.present("id", cells.id("id", row)),
            cells.presentDay("published", row),
            cells.text("type", row),
            cells.text("text", row),
            cells.text("link", row),
            cells.measures().of(row));
    return switch (kind) {
      case POST -> post;
      case STORY -> story(post);
      case VIDEO -> video(post);
      default -> throw new IllegalStateException(kind.yamlName());
    };
  }

  /** The same columns, of something that is no post. */
  private static Story story(Post row) {
    return new Story(
        row.origin(),
        row.network(),
        row.account(),
        row.id(),
        row.published(),
        row.type(),
        row.text(),
        row.link(),
        row.measures());
  }

  private static Video video(Post row) {
    return new Video(
        row.origin(),
        row.network(),
        row.account(),
        row.id(),
        row.published(),
        row.type(),
        row.text(),
        row.link(),
        row.measures());
  }
}
