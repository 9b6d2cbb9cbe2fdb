package dev.headway.ingest;

import dev.headway.input.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes a row into what somebody said: a mention, or a line of the evidence log.
 *
 * @param cells the table
 * @param channels what networks are called
 */
record VoiceMaker(Cells cells, Channels channels) {

  Mention mention(Row row, Origin origin) throws RowRefused {
    String sentiment = cells.text("sentiment", row);
    return new Mention(
        origin,
        cells.present("link", cells.text("link", row)),
        cells.presentDay("day", row),
        channels.network(cells.text("network", row)),
        sentiment.isEmpty()
            ? Mention.Sentiment.UNRATED
            : constant(Mention.Sentiment.class, "sentiment", sentiment, row),
        cells.text("text", row));
  }

  Evidence evidence(Row row, Origin origin) throws RowRefused {
    String type = cells.present("type", cells.text("type", row));
    return new Evidence(
        origin,
        cells.presentDay("day", row),
        constant(Evidence.Type.class, "type", type, row),
        namedNetwork(row),
        cells.text("words", row),
        cells.text("who", row),
        cells.text("link", row));
  }

  private <E extends Enum<E>> E constant(Class<E> type, String field, String word, Row row)
      throws RowRefused {
    List<String> known =
        Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    int at = known.indexOf(HeaderIndex.fold(word));
    if (at < 0) {
      throw cells.refuse(
          field,
          row,
          "'" + Excerpt.of(word) + "', which is not known here",
          Nearest.to(word, known)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Write one of: " + String.join(", ", known) + "."));
    }
    return type.getEnumConstants()[at];
  }

  /** The network of a line that somebody typed: one nearly right is a slip, not another network. */
  private Optional<String> namedNetwork(Row row) throws RowRefused {
    String word = cells.text("network", row);
    Optional<String> known = channels.network(word);
    Optional<String> near = Nearest.to(word, channels.networks());
    if (known.isEmpty() && word.length() > 4 && near.isPresent()) {
      String found = "'" + Excerpt.of(word) + "', a network that is not known";
      throw cells.refuse("network", row, found, "Did you mean '" + near.get() + "'?");
    }
    return known.or(() -> Optional.of(HeaderIndex.fold(word)).filter(w -> !w.isEmpty()));
  }
}
