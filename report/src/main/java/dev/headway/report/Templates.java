package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import freemarker.core.ParseException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker, with everything shut that a page does not need: templates reach the values they are
 * given and nothing of Java. Every template may say words by their key: {@code word("title",
 * "client", client)}.
 */
final class Templates {

  /** Ours take a hundredth of a second. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final TemplateLibrary library;
  private final TemplateMethodModelEx word;
  private final Duration limit;

  Templates(TemplateFiles files, Wording words) {
    this(new TemplateLibrary(files), words, LIMIT);
  }

  Templates(TemplateLibrary library, Wording words) {
    this(library, words, LIMIT);
  }

  /**
   * @param limit how long a template may take
   */
  Templates(TemplateLibrary library, Wording words, Duration limit) {
    this.library = library;
    this.word = arguments -> word(words, arguments);
    this.limit = limit;
  }

  private static String word(Wording words, List<?> arguments) throws TemplateModelException {
    if (arguments.size() % 2 == 0) {
      throw new TemplateModelException(
          "word(...) needs a key, then the name and the value of each thing that it tells");
    }
    List<Object> values = new ArrayList<>();
    for (Object argument : arguments) {
      // A number stays one: plurals ask for it.
      values.add(
          argument instanceof TemplateNumberModel number
              ? number.getAsNumber()
              : String.valueOf(argument));
    }
    return words.say(String.valueOf(values.get(0)), values.subList(1, values.size()).toArray());
  }

  /** The template's output. */
  String render(String name, Map<String, Object> values) {
    return render(List.of(name), values).get(0);
  }

  /** The output of several templates, which have the time of one. */
  List<String> render(List<String> names, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("word", word);
    try (Deadline deadline = Deadline.after(limit)) {
      return names.stream().map(name -> render(name, all, deadline)).toList();
    }
  }

  private String render(String name, Map<String, Object> values, Deadline deadline) {
    BoundedPage out = new BoundedPage();
    try {
      library.template(name).process(values, out);
    } catch (ParseException e) {
      throw mistake(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), said(e));
    } catch (freemarker.template.TemplateNotFoundException e) {
      throw new TemplateException(
          Problem.error(
              Place.of(e.getTemplateName()),
              "there is no such template",
              "Check the name where it is included or imported; ours are listed in"
                  + " docs/templates.md."));
    } catch (freemarker.template.TemplateException e) {
      if (e.getCause() instanceof TemplateException ours) {
        throw ours;
      }
      throw mistake(
          e.getTemplateSourceName(),
          Optional.ofNullable(e.getLineNumber()).orElse(0),
          Optional.ofNullable(e.getColumnNumber()).orElse(0),
          said(e));
    } catch (BoundedPage.TooLong e) {
      throw endless(name, "it writes more than " + BoundedPage.MOST_LETTERS + " letters");
    } catch (StackOverflowError e) {
      throw endless(name, "a macro or function in it calls itself without an end");
    } catch (IOException e) {
      throw mistake(name, 0, 0, Optional.ofNullable(e.getMessage()).orElse("it cannot be read"));
    } catch (RuntimeException e) {
      throw deadline.hasPassed()
          ? endless(name, "it is not finished after " + limit.toSeconds() + " seconds")
          : e;
    }
    return out.toString();
  }

  private static String said(ParseException e) {
    return Optional.ofNullable(e.getEditorMessage()).orElse("it cannot be understood");
  }

  private static String said(freemarker.template.TemplateException e) {
    return Optional.ofNullable(e.getMessageWithoutStackTop()).orElse("it cannot be understood");
  }

  private static TemplateException endless(String name, String why) {
    return new TemplateException(
        Problem.error(
            Place.of(name),
            "this template does not come to an end: " + why,
            "Look for a list, a loop or a macro in it, or in what it includes, that goes on without"
                + " an end; or remove your copy of the template to use Headway's own."));
  }

  private TemplateException mistake(
      @Nullable String template, int line, int column, String message) {
    String name = template == null ? "?" : template;
    int inFile = library.columnInFile(name, line, column);
    String clause = message.replaceAll("(?s)\\s*----.*", "").strip().replaceAll("\\s+", " ");
    return new TemplateException(
        Problem.error(
            new Place(name, Math.max(0, line), line > 0 ? Math.max(0, inFile) : 0),
            "this template cannot be used: "
                + (clause.endsWith(".") || clause.endsWith(":")
                    ? clause.substring(0, clause.length() - 1)
                    : clause),
            "Mend this line, or remove your copy of the template to use Headway's own; the values"
                + " that a template may use are listed in docs/templates.md."));
  }
}
