package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker, with everything shut that a page does not need: templates reach the values they are
 * given and nothing of Java. One for each document.
 */
final class Templates {

  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final TemplateFiles files;
  private final Map<String, MarkedTemplate> loaded = new LinkedHashMap<>();
  private final Configuration configuration;

  Templates(TemplateFiles files) {
    this.files = files;
    this.configuration = configuration();
  }

  /** The template's output. */
  String render(String name, Map<String, Object> values) {
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(name).process(values, out);
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
      throw mistake(
          e.getTemplateSourceName(),
          Optional.ofNullable(e.getLineNumber()).orElse(0),
          Optional.ofNullable(e.getColumnNumber()).orElse(0),
          said(e));
    } catch (IOException e) {
      throw mistake(name, 0, 0, Optional.ofNullable(e.getMessage()).orElse("it cannot be read"));
    }
    return out.toString();
  }

  private static String said(ParseException e) {
    return Optional.ofNullable(e.getEditorMessage()).orElse("it cannot be understood");
  }

  private static String said(freemarker.template.TemplateException e) {
    return Optional.ofNullable(e.getMessageWithoutStackTop()).orElse("it cannot be understood");
  }

  private TemplateException mistake(
      @Nullable String template, int line, int column, String message) {
    String name = template == null ? "?" : template;
    MarkedTemplate marked = loaded.get(name);
    int inSource = marked == null ? column : marked.column(line, column);
    String first = message.strip().lines().findFirst().orElse("it cannot be understood");
    return new TemplateException(
        Problem.error(
            new Place(name, Math.max(0, line), line > 0 ? Math.max(0, inSource) : 0),
            "this template cannot be used: "
                + (first.endsWith(".") || first.endsWith(":")
                    ? first.substring(0, first.length() - 1)
                    : first),
            "Mend this line; the values that a template may use are listed in"
                + " docs/templates.md."));
  }

  private Configuration configuration() {
    Configuration c = new Configuration(VERSION);
    c.setTemplateLoader(new Loader());
    c.setDefaultEncoding("UTF-8");
    c.setOutputFormat(HTMLOutputFormat.INSTANCE);
    c.setRecognizeStandardFileExtensions(true);
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
