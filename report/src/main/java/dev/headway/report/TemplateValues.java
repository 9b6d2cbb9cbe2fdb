package dev.headway.report;

import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records as they are, without their methods; an empty Optional is a missing variable. */
final class TemplateValues extends DefaultObjectWrapper {

  TemplateValues(Version version) {
    super(version);
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
        && Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getAccessor().equals(method));
  }

  @Override
  public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof Class) {
      return super.wrap(null); // the wrapper hands it out as 'class', whatever it is told
    }
    return super.wrap(value instanceof Optional<?> optional ? optional.orElse(null) : value);
  }
}
