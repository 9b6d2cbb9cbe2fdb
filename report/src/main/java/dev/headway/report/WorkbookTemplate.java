package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.report.view.WorkbookView;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;

/** Renders the workbook's template: views and words in, workbook markup out. */
final class WorkbookTemplate {

  /** Below the templates' root, in the jar and in an agency's own folder. */
  static final String FILE = "workbook/client.ftlx";

  private final Configuration configuration;

  /**
   * Looks for the template in the agency's folder first.
   *
   * @param overrides the agency's folder; empty for none
   */
  WorkbookTemplate(Optional<Path> overrides) throws IOException {
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(loader(overrides));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocalizedLookup(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("c");
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
  }

  private static TemplateLoader loader(Optional<Path> overrides) throws IOException {
    TemplateLoader ours =
        new ClassTemplateLoader(WorkbookTemplate.class.getClassLoader(), "dev/headway/templates");
    Optional<Path> own = overrides.filter(Files::isDirectory);
    if (own.isEmpty()) {
      return ours;
    }
    TemplateLoader theirs = new FileTemplateLoader(own.get().toFile(), true);
    return new MultiTemplateLoader(new TemplateLoader[] {theirs, ours});
  }

  /**
   * Renders.
   *
   * @throws TemplateException when the template has a mistake
   */
  String render(WorkbookView view, WorkbookWords words) throws IOException {
    StringWriter out = new StringWriter();
    TemplateMethodModelEx word = arguments -> word(words, arguments);
    try {
      configuration.getTemplate(FILE).process(Map.of("workbook", view, "word", word), out);
    } catch (ParseException e) {
      throw mistake(e.getEditorMessage(), e.getLineNumber(), e.getColumnNumber());
    } catch (freemarker.template.TemplateException e) {
      if (e.getCause() instanceof TemplateException ours) {
        throw ours;
      }
      throw mistake(
          e.getMessageWithoutStackTop(),
          Objects.requireNonNullElse(e.getLineNumber(), 0),
          Objects.requireNonNullElse(e.getColumnNumber(), 0));
    }
    return WorkbookText.legal(out.toString());
  }

  private static String word(WorkbookWords words, List<?> arguments) throws TemplateModelException {
    if (arguments.isEmpty()) {
      throw new TemplateModelException("word(...) needs the key of a word");
    }
    return words.of(
        String.valueOf(arguments.get(0)), List.copyOf(arguments.subList(1, arguments.size())));
  }

  private static TemplateException mistake(String message, int line, int column) {
    String clause = message.replaceAll("(?s)\\s*----.*", "").strip().replaceAll("\\s+", " ");
    return new TemplateException(
        Problem.error(
            line > 0 ? new Place(FILE, line, Math.max(0, column)) : Place.of(FILE),
            "the template does not work: " + clause,
            "Mend that place, or remove your copy of the template to use Headway's own."));
  }
}
