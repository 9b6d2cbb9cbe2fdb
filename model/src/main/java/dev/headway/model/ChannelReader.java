package dev.headway.model;

import dev.headway.ingest.ChannelRule;
import dev.headway.ingest.FacetValues;
import dev.headway.input.Nearest;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the lines that a client adds to the table of channels. */
final class ChannelReader {

  private final FacetValues values;
  private final Problems problems;

  ChannelReader(FacetValues values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  List<ChannelRule> read(YamlMap root) {
    List<ChannelRule> rules = new ArrayList<>();
    for (YamlMap line : root.maps("channels")) {
      ChannelRule rule =
          new ChannelRule(
              texts(line, "text"),
              texts(line, "source"),
              texts(line, "medium"),
              texts(line, "detail"),
              channel(line),
              network(line));
      line.done();
      checkAsksForSomething(rule, line.place());
      rules.add(rule);
    }
    return List.copyOf(rules);
  }

  private List<String> texts(YamlMap line, String key) {
    List<String> texts = new ArrayList<>();
    for (YamlValue value : line.list(key)) {
      value
          .text()
          .ifPresent(
              text -> {
                if (text.isBlank()) {
                  problems.error(
                      value.place(),
                      "the word is empty, and a row without a source has no channel",
                      "Write the word as it stands in the export, or take it out.");
                }
                texts.add(text.strip());
              });
    }
    return texts;
  }

  /**
   * A line that asks for nothing, or only for any text, would take the place of the whole table.
   */
  private void checkAsksForSomething(ChannelRule rule, Place place) {
    boolean takesAll =
        Stream.of(rule.text(), rule.source(), rule.medium(), rule.detail())
            .allMatch(texts -> texts.isEmpty() || texts.stream().anyMatch(t -> t.matches("\\*+")));
    if (takesAll) {
      problems.error(
          place,
          "this line takes every source there is",
          "Write which it takes, for example:   {text: Bike-Forum, channel: referral}");
    }
  }

  private String channel(YamlMap line) {
    Set<String> known = values.channels();
    String channel = line.text("channel", "referral");
    if (!channel.isEmpty() && !known.contains(channel)) {
      problems.error(
          line.place("channel"),
          "the channel '" + channel + "' is not known",
          advice(channel, known));
    }
    return channel;
  }

  private Optional<String> network(YamlMap line) {
    Set<String> known = values.networks();
    Optional<String> network = line.optionalText("network").map(n -> n.toLowerCase(Locale.ROOT));
    network
        .filter(word -> !known.contains(word))
        .ifPresent(
            word ->
                problems.error(
                    line.place("network"),
                    "the network '" + word + "' is not known",
                    values
                        .meantNetwork(word)
                        .map(meant -> "Did you mean '" + meant + "'?")
                        .orElseGet(() -> "Known here: " + String.join(", ", known) + ".")));
    return network;
  }

  private static String advice(String word, Set<String> known) {
    return Nearest.to(word, known)
        .map(near -> "Did you mean '" + near + "'?")
        .orElse("Known here: " + String.join(", ", known) + ".");
  }
}
