package dev.headway.report;

import dev.headway.input.Nearest;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.Writer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a template asks for a value that there is not: the name that was most likely meant. It is
 * looked for while the template's own variables, such as those of its lists, are still there. One
 * for each template that is rendered.
 */
final class NearestValue implements TemplateExceptionHandler {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_$@][\\p{L}\\p{N}_$@]*");
  private static final Pattern STEP =
      Pattern.compile("\\.(?<name>" + NAME + ")|\\[\"(?<key>[^\"\\\\]*)\"]|\\[(?<place>\\d{1,9})]");

  private Optional<String> asked = Optional.empty();
  private Optional<String> meant = Optional.empty();

  @Override
  public void handleTemplateException(TemplateException e, Environment environment, Writer out)
      throws TemplateException {
    asked = Optional.empty();
    meant = Optional.empty();
    if (e instanceof InvalidReferenceException) {
      asked = Optional.ofNullable(e.getBlamedExpressionString());
      meant = asked.flatMap(expression -> meant(expression, environment));
    }
    throw e;
  }

  /** What the template asked for last, as an expression; empty where it failed otherwise. */
  Optional<String> asked() {
    return asked;
  }

  /**
   * What it meant most likely; the same where the name is right, and the value is missing; empty
   * where no name is near, or none can be known.
   */
  Optional<String> meant() {
    return meant;
  }

  private static Optional<String> meant(String expression, Environment environment) {
    Matcher first = NAME.matcher(expression);
    if (!first.lookingAt()) {
      return Optional.empty();
    }
    try {
      Set<String> variables = variables(environment);
      if (first.end() == expression.length()) {
        return Nearest.to(expression, variables);
      }
      return inside(expression, first.end(), environment.getVariable(first.group()));
    } catch (TemplateModelException e) {
      return Optional.empty(); // the mistake itself is told all the same
    }
  }

  /** Follows an expression's steps to the last. */
  private static Optional<String> inside(String expression, int from, @Nullable TemplateModel first)
      throws TemplateModelException {
    TemplateModel value = first;
    int at = from;
    Matcher step = STEP.matcher(expression);
    while (step.find(at) && step.start() == at) {
      if (step.end() == expression.length()) {
        return value instanceof TemplateHashModelEx names && step.group("place") == null
            ? Nearest.to(name(step), keys(names)).map(near -> expression(expression, step, near))
            : Optional.empty();
      }
      value = next(value, step);
      at = step.end();
    }
    return Optional.empty();
  }

  private static @Nullable TemplateModel next(@Nullable TemplateModel value, Matcher step)
      throws TemplateModelException {
    if (step.group("place") != null) {
      return value instanceof TemplateSequenceModel list
          ? list.get(Integer.parseInt(step.group("place")))
          : null;
    }
    return value instanceof TemplateHashModel names ? names.get(name(step)) : null;
  }

  private static String name(Matcher step) {
    return Optional.ofNullable(step.group("name")).orElseGet(() -> step.group("key"));
  }

  private static String expression(String asked, Matcher lastStep, String name) {
    String before = asked.substring(0, lastStep.start());
    return NAME.matcher(name).matches() ? before + "." + name : before + "[\"" + name + "\"]";
  }

  private static Set<String> variables(Environment environment) throws TemplateModelException {
    Set<String> names = new HashSet<>();
    for (Object name : environment.getKnownVariableNames()) {
      names.add(String.valueOf(name));
    }
    return names;
  }

  private static Set<String> keys(TemplateHashModelEx of) throws TemplateModelException {
    Set<String> keys = new HashSet<>();
    TemplateModelIterator all = of.keys().iterator();
    while (all.hasNext()) {
      if (all.next() instanceof TemplateScalarModel key) {
        keys.add(key.getAsString());
      }
    }
    return keys;
  }
}
