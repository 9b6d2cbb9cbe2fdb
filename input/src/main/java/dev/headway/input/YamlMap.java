package dev.headway.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Keys with values in a {@link YamlFile}. A reader asks for the keys it knows and then calls {@link
 * #done()}: keys that nobody asked for are errors that name the nearest one that somebody did.
 */
public final class YamlMap {

  private final MappingNode node;
  private final YamlSource source;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();
  private final Map<String, Place> keyPlaces = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  YamlMap(MappingNode node, YamlSource source) {
    this.node = node;
    this.source = source;
    for (NodeTuple tuple : node.getValue()) {
      Place place = source.place(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        source.problems().error(place, "a key is not a word", "Write   key: value");
      } else if (values.containsKey(key.getValue())) {
        source
            .problems()
            .error(
                place,
                "the key '" + key.getValue() + "' stands here a second time",
                "Keep one; the first is in line " + place(key.getValue()).line() + ".");
      } else {
        values.put(key.getValue(), new YamlValue(tuple.getValueNode(), source));
        keyPlaces.put(key.getValue(), place);
      }
    }
  }

  /** Where these keys begin. */
  public Place place() {
    return source.place(node);
  }

  /** Where the key stands, or where the keys begin when it is not there. */
  public Place place(String key) {
    return keyPlaces.getOrDefault(key, place());
  }

  /** Collects what is wrong in this file. */
  public Problems problems() {
    return source.problems();
  }

  /** The value of a key, or empty when the key is not there. */
  public Optional<YamlValue> optional(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key)).filter(v -> !v.isEmpty());
  }

  /**
   * The value of a key that must be there; without it an error says what to write.
   *
   * @param key the key
   * @param example a value as somebody would write it
   */
  public Optional<YamlValue> required(String key, String example) {
    Optional<YamlValue> value = optional(key);
    if (value.isEmpty()) {
      boolean written = values.containsKey(key);
      problems()
          .error(
              place(key),
              written ? "the key '" + key + "' has no value" : "the key '" + key + "' is missing",
              "Write, for example:   " + key + ": " + example);
    }
    return value;
  }

  /** The text of a key that must be there; empty text, and an error, when it is not. */
  public String text(String key, String example) {
    return required(key, example).flatMap(YamlValue::text).orElse("");
  }

  /** The text of a key that may be absent. */
  public Optional<String> optionalText(String key) {
    return optional(key).flatMap(YamlValue::text);
  }

  /** The keys below a key that may be absent. */
  public Optional<YamlMap> optionalMap(String key) {
    return optional(key).flatMap(YamlValue::map);
  }

  /** The items of a list below a key that may be absent; a single value is a list of one. */
  public List<YamlValue> list(String key) {
    return optional(key).map(YamlValue::items).orElse(List.of());
  }

  /** Each item of a list of keys with values, below a key that may be absent. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    list(key).forEach(item -> item.map().ifPresent(maps::add));
    return List.copyOf(maps);
  }

  /** All keys with their values in the order of the file, for maps whose keys are names. */
  public Map<String, YamlValue> entries() {
    asked.addAll(values.keySet());
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Whether a key is not there, but one that is likely to be a misspelling of it. */
  public boolean isMisspelt(String key) {
    return !values.containsKey(key)
        && values.keySet().stream().anyMatch(k -> Nearest.to(k, Set.of(key)).isPresent());
  }

  /** Reports every key that nobody asked for. */
  public void done() {
    done(Map.of());
  }

  /**
   * The same, where a key may have slipped out of its group.
   *
   * @param homes keys of groups below, and the key of the group that each belongs under
   */
  public void done(Map<String, String> homes) {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        String advice =
            Optional.ofNullable(homes.get(key))
                .map(
                    home -> "It belongs under '" + home + "': indent it like its neighbours there.")
                .or(() -> Nearest.to(key, asked).map(near -> "Did you mean '" + near + "'?"))
                .orElse("Known here: " + String.join(", ", asked) + ".");
        problems().error(place(key), "unknown key '" + key + "'", advice);
      }
    }
  }
}
