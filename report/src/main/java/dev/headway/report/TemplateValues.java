package dev.headway.report;

import freemarker.ext.beans.BeansWrapper;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts, numbers, lists, and records as they are, without their methods; an empty Optional is a
 * missing variable. Of anything else a template sees nothing.
 */
final class TemplateValues extends DefaultObjectWrapper {

  private final Map<Class<?>, RecordValues.Components> records = new ConcurrentHashMap<>();

  TemplateValues(Version version) {
    super(version);
    setExposureLevel(BeansWrapper.EXPOSE_NOTHING);
    setExposeFields(false);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Record) {
      return new RecordValues(components(value.getClass()), value, this);
    }
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    // The stock wrapper hands a class out as 'class', whatever it is told.
    return super.wrap(value instanceof Class ? null : value);
  }

  /** Asked for with every value that is a record, so nothing is locked for one that is known. */
  private RecordValues.Components components(Class<?> type) {
    RecordValues.Components known = records.get(type);
    return known != null ? known : records.computeIfAbsent(type, RecordValues.Components::of);
  }
}
