package dev.headway.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A part of a formula, understood: a number or a condition. */
sealed interface FormulaPart permits Expression, Condition {

  /** How tightly the sign of a part binds in a spreadsheet, the loosest first. */
  enum Binding {
    COMPARISON,
    SUM,
    PRODUCT,
    POWER,
    PERCENT,
    MINUS,
    WHOLE
  }

  /**
   * Its value; that of a condition is 1 where it holds and 0 where it does not.
   *
   * @param inputs the value of each name
   * @return missing when a name that it needs is, for the reason of the first that is; missing too
   *     where it divides by zero
   */
  Figure value(Function<String, Figure> inputs);

  /** What it is made of, in the order in which it stands. */
  List<? extends FormulaPart> parts();

  /** The same in the language of spreadsheets, with no bracket that is not needed. */
  String excel();

  /** How tightly it holds together. */
  Binding binding();

  /** The same, in brackets where a neighbour that binds so tightly would tear it apart. */
  default String excel(Binding neighbour) {
    return binding().compareTo(neighbour) < 0 ? "(" + excel() + ")" : excel();
  }

  /** Adds the names in it, in the order in which they stand. */
  default void collect(Set<String> names) {
    parts().forEach(part -> part.collect(names));
  }

  /** The names in it, each once, in the order in which they stand. */
  default List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    collect(names);
    return List.copyOf(names);
  }

  /** Whether anything in it is taken off something else. */
  default boolean takesAway() {
    return parts().stream().anyMatch(FormulaPart::takesAway);
  }

  /** Whether no name is in it. */
  default boolean isConstant() {
    return names().isEmpty();
  }
}
