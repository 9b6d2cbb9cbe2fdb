package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import freemarker.core.ParseException;
import freemarker.template.TemplateNotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what FreeMarker found wrong in a template, with its place in the file. */
final class TemplateMistakes {

  private static final String ADVICE =
      "Mend this line, or remove your copy of the template to use Headway's own; the values"
          + " that a template may use are listed in docs/templates.md.";

  private final TemplateLibrary library;

  TemplateMistakes(TemplateLibrary library) {
    this.library = library;
  }

  /** A template that cannot be understood. */
  TemplateException of(ParseException e) {
    return mistake(
        place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
        Optional.ofNullable(e.getEditorMessage()).orElse("it cannot be understood"),
        ADVICE);
  }

  /**
   * A template that cannot be filled in.
   *
   * @param nearest what it asked for, where that is not there
   */
  TemplateException of(freemarker.template.TemplateException e, NearestValue nearest) {
    if (e.getCause() instanceof TemplateException ours) {
      return ours;
    }
    if (e.getCause() instanceof ParseException included) {
      return of(included);
    }
    Place place =
        place(
            e.getTemplateSourceName(),
            Optional.ofNullable(e.getLineNumber()).orElse(0),
            Optional.ofNullable(e.getColumnNumber()).orElse(0));
    if (e.getCause() instanceof TemplateNotFoundException missing) {
      return absent(missing.getTemplateName(), place);
    }
    if (nearest.asked().isPresent()) {
      return missing(place, nearest.asked().get(), nearest.meant());
    }
    return mistake(
        place,
        Optional.ofNullable(e.getMessageWithoutStackTop()).orElse("it cannot be understood"),
        ADVICE);
  }

  /** A template that is not there, and was asked for at a place. */
  TemplateException absent(String name, Place place) {
    return new TemplateException(
        Problem.error(
            place,
            "there is no template '" + name + "'",
            TemplateFiles.nearest(name)
                    .map(near -> "Did you mean '" + near + "'? ")
                    .orElse("Check the name where it is included or imported. ")
                + "Names count from the folder of the file that says them, or from / on; ours are"
                + " listed in docs/templates.md."));
  }

  /** A template of which nothing can be said but why. */
  TemplateException of(String template, String why) {
    return mistake(Place.of(template), why, ADVICE);
  }

  private static TemplateException missing(Place place, String asked, Optional<String> meant) {
    if (meant.isPresent() && meant.get().equals(asked)) {
      return mistake(
          place,
          "'" + asked + "' is missing this time",
          "Test it with '??' before it is used. " + ADVICE);
    }
    return mistake(
        place,
        "there is no value '" + asked + "'",
        meant.map(near -> "Did you mean '" + near + "'? ").orElse("") + ADVICE);
  }

  private Place place(@Nullable String template, int line, int column) {
    String name = template == null ? "?" : template;
    int inFile = library.columnInFile(name, line, column);
    return new Place(name, Math.max(0, line), line > 0 ? Math.max(0, inFile) : 0);
  }

  private static TemplateException mistake(Place place, String message, String advice) {
    String clause =
        message
            .replaceAll("(?s)\\s*----.*", "")
            // The place is told already, and this one counts the marks of elements.
            .replaceAll("\\s*\\[in template [^\\]]*]", "")
            .replaceAll("(?s)\\s*The name was interpreted by .*", "")
            .replaceAll("\\s*\\([^()]*(wrapper: |wrapped into )[^()]*\\)", "")
            .strip()
            .replaceAll("\\s+", " ");
    return new TemplateException(
        Problem.error(
            place,
            "this template cannot be used: "
                + (clause.endsWith(".") || clause.endsWith(":")
                    ? clause.substring(0, clause.length() - 1)
                    : clause),
            advice));
  }
}
