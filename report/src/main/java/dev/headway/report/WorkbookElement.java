package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of the workbook markup.
 *
 * @param name its name
 * @param where it stands, in a person's words, such as {@code sheet 'Goals', row 3, cell 2}
 * @param attributes by name
 * @param children in order
 * @param text between its tags
 */
record WorkbookElement(
    String name,
    String where,
    Map<String, String> attributes,
    List<WorkbookElement> children,
    String text) {

  /** Shows both collections as they are: the reader fills them while it reads. */
  WorkbookElement {
    attributes = Collections.unmodifiableMap(attributes);
    children = Collections.unmodifiableList(children);
  }

  /** An attribute that is there and not empty. */
  Optional<String> attribute(String key) {
    return Optional.ofNullable(attributes.get(key)).filter(v -> !v.isEmpty());
  }

  /** An attribute, or a value in its place. */
  String attribute(String key, String otherwise) {
    return attribute(key).orElse(otherwise);
  }

  /** Whether an attribute says {@code true}. */
  boolean flag(String key) {
    return attribute(key, "false").equals("true");
  }

  /** The number in an attribute. */
  Optional<Double> number(String key) {
    return attribute(key)
        .map(
            text -> {
              try {
                return Double.valueOf(text);
              } catch (NumberFormatException e) {
                throw refuse(
                    "'" + text + "' in '" + key + "' is no number",
                    "Write a number such as 12.5 there.");
              }
            });
  }

  /** The whole number in an attribute. */
  int whole(String key, int otherwise) {
    double number = number(key).orElse((double) otherwise);
    if (number != Math.rint(number) || number < 1 || number > 16_384) {
      throw refuse(
          "'" + key + "' is not a whole number from 1", "Write a whole number such as 3 there.");
    }
    return (int) number;
  }

  /** The elements of that name in it. */
  List<WorkbookElement> children(String wanted) {
    return children.stream().filter(c -> c.name().equals(wanted)).toList();
  }

  /** What is wrong here. */
  TemplateException refuse(String message, String advice) {
    return refusal(where, message, advice);
  }

  /** What is wrong at a place of the markup. */
  static TemplateException refusal(String where, String message, String advice) {
    return new TemplateException(
        Problem.error(
            Place.of(WorkbookMarkup.FILE),
            where.isEmpty() ? message : where + ": " + message,
            advice));
  }
}
