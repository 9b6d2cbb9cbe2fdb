package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.report.view.EmailView;
import dev.headway.report.view.ReportView;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the list of values in docs/templates.md to the records. With {@code
 * -Dheadway.write.docs=true} it writes the list instead.
 */
class TemplateValuesTest {

  private static final Path PAGE = Path.of("..", "docs", "templates.md");
  private static final Path SOURCES =
      Path.of("src", "main", "java", "dev", "headway", "report", "view");
  private static final String START = "<!-- values: start -->\n";
  private static final String END = "<!-- values: end -->";

  @Test
  void the_page_lists_every_value_that_a_template_may_use() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(START) + START.length();
    int to = page.indexOf(END);
    assertThat(from).isLessThanOrEqualTo(to);
    String list = list();
    if (Boolean.getBoolean("headway.write.docs")) {
      Files.writeString(PAGE, page.substring(0, from) + list + page.substring(to));
      return;
    }
    assertThat(page.substring(from, to))
        .as("run the test with -Dheadway.write.docs=true to write the list again")
        .isEqualTo(list);
  }

  private static String list() throws IOException {
    StringBuilder out = new StringBuilder();
    Set<Class<?>> seen = new LinkedHashSet<>(List.of(ReportView.class, EmailView.class));
    Deque<Class<?>> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      Class<?> type = next.poll();
      out.append("\n### ")
          .append(name(type))
          .append("\n\n| value | kind | what |\n|---|---|---|\n");
      for (RecordComponent component : type.getRecordComponents()) {
        Class<?> inner = inner(component.getGenericType());
        if (inner.isRecord() && seen.add(inner)) {
          next.add(inner);
        }
        out.append("| `").append(component.getName()).append("` | ");
        out.append(kind(component.getGenericType())).append(" | ");
        out.append(about(type, component.getName())).append(" |\n");
      }
    }
    return out + "\n";
  }

  private static String name(Class<?> type) {
    String outer =
        type.getDeclaringClass() == null ? "" : type.getDeclaringClass().getSimpleName() + ".";
    return outer + type.getSimpleName();
  }

  private static Class<?> inner(Type type) {
    return type instanceof ParameterizedType p
        ? inner(p.getActualTypeArguments()[0])
        : (Class<?>) type;
  }

  private static String kind(Type type) {
    Class<?> inner = inner(type);
    String word =
        inner.isRecord()
            ? name(inner)
            : inner == String.class ? "text" : inner == boolean.class ? "yes or no" : "number";
    if (type instanceof ParameterizedType p) {
      return p.getRawType() == Optional.class ? word + ", may be missing" : "list of " + word;
    }
    return word;
  }

  /** What the record's own documentation says of the component. */
  private static String about(Class<?> type, String component) throws IOException {
    Class<?> top = type.getDeclaringClass() == null ? type : type.getDeclaringClass();
    String source = Files.readString(SOURCES.resolve(top.getSimpleName() + ".java"));
    int end = source.indexOf("record " + type.getSimpleName() + "(");
    String comment = source.substring(source.lastIndexOf("/**", end), end);
    Matcher said =
        Pattern.compile("@param " + component + " (.*?)(?=@param|\\*/)", Pattern.DOTALL)
            .matcher(comment);
    assertThat(said.find()).as("%s.%s is documented", type.getSimpleName(), component).isTrue();
    return said.group(1)
        .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
        .replaceAll("\\{@code ([^}]*)}", "`$1`")
        .strip();
  }
}
