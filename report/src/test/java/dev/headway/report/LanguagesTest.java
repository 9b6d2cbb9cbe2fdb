package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import dev.headway.ingest.LeftAlone;
import dev.headway.ingest.MetricBreak;
import dev.headway.ingest.MetricCatalogue;
import dev.headway.model.Absence;
import dev.headway.model.Forecast;
import dev.headway.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every language says all that English says, with the same values in it. */
class LanguagesTest {

  /** What is the same in many languages: marks, numbers, and the names of products. */
  private static final Pattern NO_WORDS = Pattern.compile("[^a-zA-Z]*|.*\\{.*");

  /** A KPI of the library, with its name and where it comes from. */
  private static final Pattern KPI =
      Pattern.compile(
          "(?m)^  (\\w+):\\R    name: (.+)\\R(?:    (?:formula|unit): .+\\R)*    source: \"?(.+?)\"?$");

  /**
   * A semicolon, a question or an exclamation mark without a narrow space before it, a colon, but
   * for that of a format of numbers, or a quotation mark without a wide one.
   */
  private static final Pattern NUMBER_FORM = Pattern.compile(",[^,{}]*::[^{}]*");

  private static final Pattern LOOSE_SIGN =
      Pattern.compile("(?<!\\u202F)[;?!]|(?<![\\u00A0:]|, ):|(?<!\\u00A0)»|«(?!\\u00A0)|[\"“”]");

  private static TreeMap<String, String> words(String document, String language) {
    String path = "/dev/headway/templates/messages/" + document + "_" + language + ".properties";
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(resource(path)));
      TreeMap<String, String> words = new TreeMap<>();
      properties.forEach((key, value) -> words.put((String) key, (String) value));
      return words;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String resource(String path) {
    try (InputStream in =
        Objects.requireNonNull(LanguagesTest.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "report,de", "report,fr", "report,es", "report,pt", "report,it", "report,nl",
    "workbook,de", "workbook,fr", "workbook,es", "workbook,pt", "workbook,it", "workbook,nl",
    "catalogue,de", "catalogue,fr", "catalogue,es", "catalogue,pt", "catalogue,it", "catalogue,nl"
  })
  void a_language_has_every_message_with_the_same_values(String document, String language) {
    TreeMap<String, String> english = words(document, "en");
    TreeMap<String, String> other = words(document, language);
    Set<String> wanted = new TreeSet<>(english.keySet());
    if (document.equals("report")) {
      MetricCatalogue.standard().ids().forEach(id -> wanted.add("metric." + id));
    }
    assertThat(other.keySet()).containsExactlyElementsOf(wanted);
    english.forEach(
        (key, text) ->
            assertThat(values(other.getOrDefault(key, ""), language))
                .as(key)
                .isEqualTo(values(text, "en")));
  }

  /** The names of the values that a message tells, those too that only a branch of it tells. */
  private static Set<String> values(String text, String language) {
    MessageFormat format = new MessageFormat(text, ULocale.forLanguageTag(language));
    MessagePattern pattern = new MessagePattern(format.toPattern());
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(part));
      }
    }
    return names;
  }

  /** A sign that began a line, or a quotation mark that ended one, would be a mistake in French. */
  @ParameterizedTest
  @CsvSource({"report", "workbook", "catalogue"})
  void french_signs_stand_behind_spaces_that_do_not_break(String document) {
    words(document, "fr")
        .forEach(
            (key, text) ->
                assertThat(LOOSE_SIGN.matcher(text).results().map(MatchResult::group))
                    .as("%s=%s", key, text)
                    .isEmpty());
  }

  /**
   * What stands in the braces of a number is not for translation: a space of French would print it.
   */
  @ParameterizedTest
  @CsvSource({
    "report,de", "report,fr", "report,es", "report,pt", "report,it", "report,nl",
    "workbook,de", "workbook,fr", "workbook,es", "workbook,pt", "workbook,it", "workbook,nl"
  })
  void forms_of_numbers_are_those_of_english(String document, String language) {
    TreeMap<String, String> english = words(document, "en");
    words(document, language)
        .forEach(
            (key, text) ->
                assertThat(NUMBER_FORM.matcher(text).results().map(MatchResult::group).distinct())
                    .as("%s=%s", key, text)
                    .isSubsetOf(
                        NUMBER_FORM
                            .matcher(english.getOrDefault(key, text))
                            .results()
                            .map(MatchResult::group)
                            .toList()));
  }

  /** A sentence that is the same as in English has been forgotten. */
  @ParameterizedTest
  @CsvSource({
    "report,de", "report,fr", "report,es", "report,pt", "report,it", "report,nl",
    "workbook,de", "workbook,fr", "workbook,es", "workbook,pt", "workbook,it", "workbook,nl",
    "catalogue,de", "catalogue,fr", "catalogue,es", "catalogue,pt", "catalogue,it", "catalogue,nl"
  })
  void no_sentence_is_left_in_english(String document, String language) {
    TreeMap<String, String> english = words(document, "en");
    words(document, language)
        .forEach(
            (key, text) -> {
              boolean isSentence = text.trim().split("\\s+").length > 2;
              if (isSentence && !NO_WORDS.matcher(text).matches()) {
                assertThat(text).as(key).isNotEqualTo(english.get(key));
              }
            });
  }

  /** Else a report in another language would not find its own text by the English one. */
  @Test
  void english_says_of_metrics_kpis_breaks_and_files_what_the_catalogues_say() {
    TreeMap<String, String> english = words("catalogue", "en");
    MetricCatalogue metrics = MetricCatalogue.standard();
    Set<String> about = new TreeSet<>();
    metrics.ids().forEach(id -> about.add("about." + id));

    assertThat(english.keySet())
        .filteredOn(key -> key.startsWith("about."))
        .hasSameElementsAs(about);
    metrics
        .ids()
        .forEach(
            id ->
                assertThat(english.get("about." + id))
                    .isEqualTo(metrics.find(id).orElseThrow().about()));
    assertThat(english).containsAllEntriesOf(library());
    Set<String> breaks = new TreeSet<>();
    metrics
        .ids()
        .forEach(
            id ->
                metrics.find(id).orElseThrow().breaks().stream()
                    .map(MetricBreak::about)
                    .forEach(breaks::add));
    assertThat(texts(english, "break.")).containsExactlyInAnyOrderElementsOf(breaks);
    assertThat(texts(english, "left.")).containsExactlyInAnyOrderElementsOf(LeftAlone.reasons());
    assertThat(english)
        .hasSize(about.size() + breaks.size() + LeftAlone.reasons().size() + library().size());
  }

  private static List<String> texts(TreeMap<String, String> words, String start) {
    return words.entrySet().stream()
        .filter(word -> word.getKey().startsWith(start))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The names and origins of the KPIs that come with Headway, by our keys. */
  private static TreeMap<String, String> library() {
    TreeMap<String, String> words = new TreeMap<>();
    Matcher kpi = KPI.matcher(resource("/dev/headway/model/kpis.yaml"));
    while (kpi.find()) {
      words.put("kpi." + kpi.group(1), kpi.group(2));
      words.put("kpi." + kpi.group(1) + ".about", kpi.group(3));
    }
    return words;
  }

  /** What a scorecard may say has words, also where no sample of ours comes to it. */
  @Test
  void every_reason_and_verdict_has_words_in_both_documents() {
    assertThat(words("workbook", "en").keySet())
        .containsAll(keys("no-forecast.", Forecast.Reason.values()))
        .containsAll(keys("absence.", Absence.values()))
        .containsAll(keys("verdict.", Verdict.values()));
    assertThat(words("report", "en").keySet())
        .containsAll(keys("quarters.withheld.", Forecast.Reason.values()))
        .containsAll(keys("why.", Absence.values()))
        .containsAll(keys("short.", Absence.values()))
        .containsAll(keys("verdict.", Verdict.values()));
  }

  private static Set<String> keys(String start, Enum<?>[] values) {
    Set<String> keys = new TreeSet<>();
    for (Enum<?> value : values) {
      keys.add(start + value.name());
    }
    return keys;
  }
}
