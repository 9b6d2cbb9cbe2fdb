package dev.headway.agency;

import dev.headway.model.Figure;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every figure of a record, and of what is in it, by where it stands. */
final class FiguresOf {

  /** What tells the elements of a list apart, whatever their order. */
  private static final Set<String> NAMES =
      Set.of(
          "id", "name", "network", "metric", "month", "by", "time", "type", "survey", "question");

  private final Map<String, Figure> figures = new TreeMap<>();

  private FiguresOf() {}

  static Map<String, Figure> all(Record root) {
    FiguresOf found = new FiguresOf();
    found.add("", root);
    return found.figures;
  }

  private void add(String path, Object value) {
    if (value instanceof Figure figure) {
      figures.put(path, figure);
    } else if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(inner -> add(path, inner));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> add(path + "/" + key, inner));
    } else if (value instanceof Collection<?> all) {
      all.forEach(inner -> add(path + "/" + name(inner), inner));
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        add(path + "/" + component.getName(), of(record, component));
      }
    }
  }

  private static String name(Object element) {
    if (!(element instanceof Record record)) {
      return String.valueOf(element);
    }
    return Arrays.stream(record.getClass().getRecordComponents())
        .filter(component -> NAMES.contains(component.getName()))
        .map(component -> of(record, component))
        .filter(value -> !(value instanceof Record))
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static Object of(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
