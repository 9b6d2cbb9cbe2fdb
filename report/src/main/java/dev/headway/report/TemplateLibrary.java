package dev.headway.report;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.TemplateLoader;
import freemarker.core.ArithmeticEngine;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Templates that are read once for all documents: to understand them takes longer than to fill them
 * in. Safe for use by several threads.
 */
final class TemplateLibrary {

  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final TemplateFiles files;
  private final Map<String, MarkedTemplate> loaded = new ConcurrentHashMap<>();
  private final Configuration configuration = configuration();
  private final Map<Locale, Wording> words = new ConcurrentHashMap<>();
  private final Stylesheets stylesheets = new Stylesheets();

  TemplateLibrary(TemplateFiles files) {
    this.files = files;
  }

  /** Where templates come from. */
  TemplateFiles files() {
    return files;
  }

  /** Stylesheets that templates have written before. */
  Stylesheets stylesheets() {
    return stylesheets;
  }

  /** The words of the PDF in a language, for one thread. */
  Wording words(Locale language) {
    return words
        .computeIfAbsent(language, tag -> Wording.ofReport(files, tag))
        .telling(told -> told);
  }

  /** The template of a name. */
  Template template(String name) throws IOException {
    return configuration.getTemplate(name);
  }

  /** The column where a file has what stands in a column of the template. */
  int columnInFile(String template, int line, int column) {
    MarkedTemplate marked = loaded.get(template);
    return marked == null ? column : marked.column(line, column);
  }

  private Configuration configuration() {
    Configuration c = new Interruptible();
    c.setTemplateLoader(new Loader());
    c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    c.setDefaultEncoding("UTF-8");
    c.setOutputFormat(HTMLOutputFormat.INSTANCE);
    c.setRecognizeStandardFileExtensions(true);
    c.setTemplateConfigurations(
        new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher("ftl"), plainText()));
    c.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    c.setLocalizedLookup(false);
    c.setLocale(Locale.ROOT);
    c.setTimeZone(TimeZone.getTimeZone("UTC"));
    c.setCustomNumberFormats(Map.of(PlainNumbers.NAME, new PlainNumbers()));
    c.setNumberFormat("@" + PlainNumbers.NAME);
    // Templates place drawings to a thousandth of a point; what is told was worked out before.
    c.setArithmeticEngine(ArithmeticEngine.CONSERVATIVE_ENGINE);
    c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    c.setAPIBuiltinEnabled(false);
    c.setLogTemplateExceptions(false);
    c.setWrapUncheckedExceptions(true);
    c.setFallbackOnNullLoopVariable(false);
    c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    c.setObjectWrapper(new TemplateValues(VERSION));
    return c;
  }

  /** What is no markup is not escaped. */
  private static TemplateConfiguration plainText() {
    TemplateConfiguration plain = new TemplateConfiguration();
    plain.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    return plain;
  }

  /** Loads templates, those too that are included, that stop where their thread is interrupted. */
  private final class Interruptible extends Configuration {

    private final Set<Template> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    Interruptible() {
      super(VERSION);
    }

    @Override
    public synchronized @Nullable Template getTemplate(
        String name,
        @Nullable Locale locale,
        @Nullable Object condition,
        @Nullable String encoding,
        boolean isParsed,
        boolean isOptional)
        throws IOException {
      Template template;
      try {
        template = super.getTemplate(name, locale, condition, encoding, isParsed, isOptional);
      } catch (IOException | RuntimeException e) {
        clearTemplateCache(); // else the next document is told that there was a mistake, not which
        throw e;
      }
      if (template != null && !checked.contains(template)) {
        if (isParsed) {
          RefusedBuiltIns.check(template, files.text(name).orElse(""));
        }
        checked.add(template);
        // Of the library's inner parts the one that stops a loop that writes nothing.
        _CoreAPI.addThreadInterruptedChecks(template);
      }
      return template;
    }
  }

  /** Hands over templates with marks. */
  private final class Loader implements TemplateLoader {

    @Override
    public @Nullable Object findTemplateSource(String name) {
      Optional<String> source = files.text(name);
      source.ifPresent(text -> RefusedBuiltIns.checkHead(name, text));
      return source.map(text -> name.endsWith(".ftlh") ? marked(name, text) : text).orElse(null);
    }

    private String marked(String name, String text) {
      MarkedTemplate template = new MarkedTemplate(name, text);
      loaded.put(name, template);
      return template.text();
    }

    @Override
    public long getLastModified(Object source) {
      return -1;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader((String) source);
    }

    @Override
    public void closeTemplateSource(Object source) {
      // A text needs no closing.
    }
  }
}
