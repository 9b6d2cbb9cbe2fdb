package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core._CoreAPI;
import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker, with everything shut that a page does not need: templates reach the values they are
 * given and nothing of Java. One for each document. Every template may say words by their key:
 * {@code word("title", "client", client)}.
 */
final class Templates {

  private static final Version VERSION = Configuration.VERSION_2_3_34;

  /** Ours take a hundredth of a second. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final TemplateFiles files;
  private final Map<String, MarkedTemplate> loaded = new LinkedHashMap<>();
  private final Configuration configuration;
  private final Duration limit;

  Templates(TemplateFiles files, Wording words) {
    this(files, words, LIMIT);
  }

  /**
   * @param limit how long a template may take
   */
  Templates(TemplateFiles files, Wording words, Duration limit) {
    this.files = files;
    this.limit = limit;
    this.configuration = configuration();
    TemplateMethodModelEx word = arguments -> word(words, arguments);
    configuration.setSharedVariable("word", word);
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
    BoundedPage out = new BoundedPage();
    try {
      process(name, values, out);
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
    }
    return out.toString();
  }

  private void process(String name, Map<String, Object> values, BoundedPage out)
      throws IOException, freemarker.template.TemplateException {
    try (Deadline deadline = Deadline.after(limit)) {
      try {
        configuration.getTemplate(name).process(values, out);
      } catch (RuntimeException e) {
        if (deadline.hasPassed()) {
          throw endless(name, "it is not finished after " + limit.toSeconds() + " seconds");
        }
        throw e;
      }
    }
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
    MarkedTemplate marked = loaded.get(name);
    int inSource = marked == null ? column : marked.column(line, column);
    String clause = message.replaceAll("(?s)\\s*----.*", "").strip().replaceAll("\\s+", " ");
    return new TemplateException(
        Problem.error(
            new Place(name, Math.max(0, line), line > 0 ? Math.max(0, inSource) : 0),
            "this template cannot be used: "
                + (clause.endsWith(".") || clause.endsWith(":")
                    ? clause.substring(0, clause.length() - 1)
                    : clause),
            "Mend this line, or remove your copy of the template to use Headway's own; the values"
                + " that a template may use are listed in docs/templates.md."));
  }

  private Configuration configuration() {
    Configuration c = new Interruptible();
    c.setTemplateLoader(new Loader());
    c.setDefaultEncoding("UTF-8");
    c.setOutputFormat(HTMLOutputFormat.INSTANCE);
    c.setRecognizeStandardFileExtensions(true);
    c.setTemplateConfigurations(
        new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher("ftl"), plainText()));
    c.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    c.setLocalizedLookup(false);
    c.setLocale(Locale.ROOT);
    c.setTimeZone(TimeZone.getTimeZone("UTC"));
    c.setNumberFormat("0.###");
    c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    c.setAPIBuiltinEnabled(false);
    c.setLogTemplateExceptions(false);
    c.setWrapUncheckedExceptions(true);
    c.setFallbackOnNullLoopVariable(false);
    c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    c.setObjectWrapper(new Values());
    return c;
  }

  /** What is no markup is not escaped. */
  private static TemplateConfiguration plainText() {
    TemplateConfiguration plain = new TemplateConfiguration();
    plain.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    return plain;
  }

  /** Loads templates, those too that are included, that stop where their thread is interrupted. */
  private static final class Interruptible extends Configuration {

    private final Set<Template> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    Interruptible() {
      super(VERSION);
    }

    @Override
    public @Nullable Template getTemplate(
        String name,
        @Nullable Locale locale,
        @Nullable Object condition,
        @Nullable String encoding,
        boolean isParsed,
        boolean isOptional)
        throws IOException {
      Template template =
          super.getTemplate(name, locale, condition, encoding, isParsed, isOptional);
      if (template != null && checked.add(template)) {
        // Of the library's inner parts the one that stops a loop that writes nothing.
        _CoreAPI.addThreadInterruptedChecks(template);
      }
      return template;
    }
  }

  /** Records as they are, without their methods; an empty Optional is a missing variable. */
  private static final class Values extends DefaultObjectWrapper {

    Values() {
      super(VERSION);
      setExposureLevel(BeansWrapper.EXPOSE_SAFE);
      setRecordZeroArgumentNonVoidMethodPolicy(
          ZeroArgumentNonVoidMethodPolicy.PROPERTY_ONLY_UNLESS_BEAN_PROPERTY_READ_METHOD);
      setMethodAppearanceFineTuner(
          (method, decision) -> {
            decision.setExposeMethodAs(null);
            decision.setMethodInsteadOfPropertyValueBeforeCall(false);
            if (!isComponent(method.getMethod())) {
              decision.setExposeAsProperty(null);
            }
          });
      setExposeFields(false);
    }

    private static boolean isComponent(Method method) {
      Class<?> type = method.getDeclaringClass();
      return type.isRecord()
          && Arrays.stream(type.getRecordComponents())
              .anyMatch(c -> c.getAccessor().equals(method));
    }

    @Override
    public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
      if (value instanceof Class) {
        return super.wrap(null); // the wrapper hands it out as 'class', whatever it is told
      }
      return super.wrap(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    }
  }

  /** Hands over templates with marks. */
  private final class Loader implements TemplateLoader {

    @Override
    public @Nullable Object findTemplateSource(String name) {
      return files
          .text(name)
          .map(text -> name.endsWith(".ftlh") ? marked(name, text) : text)
          .orElse(null);
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
