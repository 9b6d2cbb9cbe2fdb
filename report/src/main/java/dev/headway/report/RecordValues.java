package dev.headway.report;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record in a template: its components by their names, and nothing else of it. Each is asked for
 * once, however often a template names it.
 */
final class RecordValues implements TemplateHashModelEx {

  private final Components components;
  private final Object record;
  private final ObjectWrapper wrapper;
  private final @Nullable TemplateModel[] values;
  private final boolean[] isKnown;

  RecordValues(Components components, Object record, ObjectWrapper wrapper) {
    this.components = components;
    this.record = record;
    this.wrapper = wrapper;
    this.values = new TemplateModel[components.accessors().size()];
    this.isKnown = new boolean[values.length];
  }

  /**
   * The components of a kind of record.
   *
   * @param places by their names, from 0
   * @param accessors in the same order
   */
  record Components(Map<String, Integer> places, List<Method> accessors) {

    static Components of(Class<?> type) {
      Map<String, Integer> places = new LinkedHashMap<>();
      List<Method> accessors = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        places.put(component.getName(), accessors.size());
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        accessors.add(accessor);
      }
      return new Components(places, accessors);
    }
  }

  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    Integer place = components.places().get(name);
    return place == null ? null : value(place);
  }

  private @Nullable TemplateModel value(int place) throws TemplateModelException {
    if (!isKnown[place]) {
      values[place] = wrapper.wrap(read(components.accessors().get(place)));
      isKnown[place] = true;
    }
    return values[place];
  }

  private Object read(Method accessor) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isEmpty() {
    return values.length == 0;
  }

  @Override
  public TemplateCollectionModel keys() {
    return new SimpleCollection(components.places().keySet(), wrapper);
  }

  @Override
  public TemplateCollectionModel values() throws TemplateModelException {
    List<@Nullable TemplateModel> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      all.add(value(i));
    }
    return new SimpleCollection(all, wrapper);
  }
}
