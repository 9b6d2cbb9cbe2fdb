package dev.headway.ingest;

import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads from when to when exports have a column: of the whole kind of export, of one metric, or of
 * some of its names.
 */
record EraReader(YamlWords words) {

  /** The era of a kind of export. */
  Era of(YamlMap map) {
    return new Era(day(map, "since"), day(map, "until"));
  }

  private Optional<RoughDay> day(YamlMap map, String key) {
    return map.optionalText(key).flatMap(text -> words.day(map, key, text));
  }

  /**
   * The era of each name of a metric's column.
   *
   * @param map what the format says of the metric
   * @param names the names
   * @param usual the era of the export
   */
  Map<String, Era> of(YamlMap map, List<String> names, Era usual) {
    Map<String, RoughDay> since = days(map, "since", names);
    Map<String, RoughDay> until = days(map, "until", names);
    Map<String, Era> eras = new HashMap<>();
    for (String name : names) {
      eras.put(
          name,
          new Era(
              Optional.ofNullable(since.get(name)).or(usual::since),
              Optional.ofNullable(until.get(name)).or(usual::until)));
    }
    return eras;
  }

  /** One day for all names, or names with a day each. */
  private Map<String, RoughDay> days(YamlMap map, String key, List<String> names) {
    Map<String, RoughDay> days = new HashMap<>();
    Optional<YamlValue> value = map.optional(key);
    if (value.filter(YamlValue::isMap).isEmpty()) {
      day(map, key).ifPresent(day -> names.forEach(name -> days.put(name, day)));
      return days;
    }
    value
        .flatMap(YamlValue::map)
        .ifPresent(
            named ->
                named
                    .entries()
                    .forEach(
                        (name, text) -> {
                          words.known(named.place(name), "name of this column", name, names);
                          day(named, name).ifPresent(day -> days.put(name, day));
                        }));
    return days;
  }
}
