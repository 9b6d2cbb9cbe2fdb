package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * docs/scorecard.md names every key of a scorecard's JSON. Run with {@code
 * -Dheadway.write.docs=true} it brings the tables up to date instead: sentences that stand there
 * stay, and a new key takes the one that its record's Javadoc has.
 */
class ScorecardGuideTest {

  private static final Path GUIDE = Path.of("../docs/scorecard.md");
  private static final String BEGIN = "<!-- Tables: kept in step by ScorecardGuideTest. -->\n";
  private static final Pattern ROW =
      Pattern.compile("^\\| `([^`]+)` \\| (.*?) \\| (.*?) ?\\|$", Pattern.MULTILINE);

  private final Map<Class<?>, List<RecordSchema.Key>> records =
      RecordSchema.of(ScorecardJson.class);

  @Test
  void every_key_stands_in_the_guide_with_its_type_and_a_sentence() throws IOException {
    String guide = Files.readString(GUIDE);
    String tables = tables(sentences(guide));
    if (Boolean.getBoolean("headway.write.docs")) {
      Files.writeString(GUIDE, guide.substring(0, guide.indexOf(BEGIN)) + BEGIN + tables);
    }
    assertThat(tables.lines().filter(line -> line.endsWith("| |")))
        .as("keys without a sentence in docs/scorecard.md")
        .isEmpty();
    assertThat(Files.readString(GUIDE)).endsWith(BEGIN + tables);
  }

  private String tables(Map<String, String> sentences) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Class<?>, List<RecordSchema.Key>> record : records.entrySet()) {
      String name = RecordSchema.name(record.getKey());
      text.append("\n## ").append(name).append("\n\n| key | value | meaning |\n|---|---|---|\n");
      for (RecordSchema.Key key : record.getValue()) {
        String sentence = sentences.getOrDefault(name + "." + key.name(), "");
        if (sentence.isEmpty() && Boolean.getBoolean("headway.write.docs")) {
          sentence = fromJavadoc(record.getKey(), key.name());
        }
        text.append("| `%s` | %s | ".formatted(key.name(), key.type()));
        text.append(sentence).append(sentence.isEmpty() ? "|\n" : " |\n");
      }
    }
    return text.toString();
  }

  private static Map<String, String> sentences(String guide) {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (String section : guide.split("(?m)^## ")) {
      String name = section.lines().findFirst().orElse("");
      for (Matcher row = ROW.matcher(section); row.find(); ) {
        sentences.put(name + "." + row.group(1), row.group(3));
      }
    }
    return sentences;
  }

  private static String fromJavadoc(Class<?> type, String key) throws IOException {
    if (key.equals(RecordSchema.IS)) {
      return "which of the kinds it is";
    }
    String[] names = type.getName().split("[.$]");
    Path source = Path.of("../" + names[2], "src/main/java", names[0], names[1], names[2]);
    String text = Files.readString(source.resolve(names[3] + ".java"));
    List<String> found = new ArrayList<>(List.of(""));
    Matcher comment =
        Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*[a-z ]*record " + type.getSimpleName() + "\\(",
                Pattern.DOTALL)
            .matcher(text);
    if (comment.find()) {
      Matcher param =
          Pattern.compile("@param " + key + "\\s((?:(?!\\s@param).)*)", Pattern.DOTALL)
              .matcher(comment.group(1).replaceAll("\\n\\s*\\*\\s?", "\n"));
      if (param.find()) {
        found.add(param.group(1));
      }
    }
    return found
        .get(found.size() - 1)
        .strip()
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@\\w+ #?([^}]*)\\}", "`$1`")
        .replace("|", "\\|");
  }
}
