package dev.headway.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in a {@link YamlFile}: text, a list, or keys with values. */
public final class YamlValue {

  private static final int LONGEST = 2000;

  private final Node node;
  private final YamlSource source;

  YamlValue(Node node, YamlSource source) {
    this.node = node;
    this.source = source;
  }

  /** Where it stands. */
  public Place place() {
    return source.place(node);
  }

  /** Collects what is wrong in this file. */
  public Problems problems() {
    return source.problems();
  }

  /** Whether nothing was written, or {@code ~} or {@code null}. */
  public boolean isEmpty() {
    return node instanceof ScalarNode scalar
        && scalar.isPlain()
        && (scalar.getValue().isEmpty()
            || scalar.getValue().equals("~")
            || scalar.getValue().equals("null"));
  }

  /** Whether it is keys with values. */
  public boolean isMap() {
    return node instanceof MappingNode;
  }

  /** Its text; an error, and empty, when it is a list or keys, or longer than any page has room. */
  public Optional<String> text() {
    if (node instanceof ScalarNode scalar) {
      String text = scalar.getValue();
      if (text.length() <= LONGEST) {
        return Optional.of(text);
      }
      problems()
          .error(
              place(),
              "this text has " + text.length() + " letters; there is room for " + LONGEST,
              "Shorten it. If it was meant to be shorter, a quotation mark may be missing at its"
                  + " end.");
      return Optional.empty();
    }
    problems().error(place(), "text was expected, but here is " + kind(), "Write one value.");
    return Optional.empty();
  }

  /** Its keys; an error, and empty, when it is something else. */
  public Optional<YamlMap> map() {
    if (node instanceof MappingNode map) {
      return Optional.of(new YamlMap(map, source));
    }
    problems()
        .error(
            place(),
            "keys with values were expected, but here is " + kind(),
            "Write   key: value   on lines of their own, indented, or between { and }.");
    return Optional.empty();
  }

  /** Its items; anything but a list is a list of itself. */
  public List<YamlValue> items() {
    if (node instanceof SequenceNode sequence) {
      List<YamlValue> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(new YamlValue(item, source)));
      return List.copyOf(items);
    }
    return List.of(this);
  }

  private String kind() {
    if (node instanceof ScalarNode scalar) {
      return "'" + scalar.getValue() + "'";
    }
    return node instanceof MappingNode ? "a group of keys" : "a list";
  }
}
