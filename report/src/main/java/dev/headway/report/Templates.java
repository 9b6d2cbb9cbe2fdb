package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final TemplateMistakes mistakes;

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
    this.mistakes = new TemplateMistakes(library);
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
    NearestValue nearest = new NearestValue();
    try {
      Environment environment = library.template(name).createProcessingEnvironment(values, out);
      environment.setTemplateExceptionHandler(nearest);
      environment.process();
    } catch (ParseException e) {
      throw mistakes.of(e);
    } catch (TemplateNotFoundException e) {
      throw mistakes.absent(e.getTemplateName(), Place.of(e.getTemplateName()));
    } catch (freemarker.template.TemplateException e) {
      throw mistakes.of(e, nearest);
    } catch (BoundedPage.TooLong e) {
      throw endless(name, "it writes more than " + BoundedPage.MOST_LETTERS + " letters");
    } catch (StackOverflowError e) {
      throw endless(name, "a macro or function in it calls itself without an end");
    } catch (OutOfMemoryError e) {
      throw endless(name, "it makes a text or a list that is larger than the memory");
    } catch (IOException e) {
      throw mistakes.of(name, Optional.ofNullable(e.getMessage()).orElse("it cannot be read"));
    } catch (RuntimeException e) {
      throw deadline.hasPassed()
          ? endless(name, "it is not finished after " + limit.toSeconds() + " seconds")
          : e;
    }
    return out.toString();
  }

  private static TemplateException endless(String name, String why) {
    return new TemplateException(
        Problem.error(
            Place.of(name),
            "this template does not come to an end: " + why,
            "Look for a list, a loop or a macro in it, or in what it includes, that goes on without"
                + " an end; or remove your copy of the template to use Headway's own."));
  }
}
