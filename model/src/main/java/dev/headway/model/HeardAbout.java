package dev.headway.model;

import dev.headway.input.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class HeardAbout {
  private HeardAbout() {}

  static Map<String, List<String>> read(YamlMap root) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    root.optionalMap("heardAbout")
        .ifPresent(
            map ->
                map.entries().forEach((id, value) -> words.put(id, Scalar.texts(value.items()))));
    return words;
  }
}
