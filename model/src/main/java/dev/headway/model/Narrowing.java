package dev.headway.model;

import dev.headway.ingest.Facet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which facts an input takes. */
final class Narrowing implements Predicate<FactGroup> {

  private final Optional<State> state;
  private final Map<Facet, List<Pattern>> patterns = new EnumMap<>(Facet.class);

  Narrowing(Input input) {
    this.state = State.asked(input.metric().condition());
    input.metric().where().forEach((facet, text) -> patterns.put(facet, List.of(pattern(text))));
    input
        .where()
        .forEach(
            (facet, texts) -> patterns.put(facet, texts.stream().map(Narrowing::pattern).toList()));
  }

  @Override
  public boolean test(FactGroup group) {
    return state.map(group::is).orElse(true)
        && patterns.entrySet().stream()
            .allMatch(
                asked ->
                    asked.getValue().stream()
                        .anyMatch(pattern -> fits(group, asked.getKey(), pattern)));
  }

  private static boolean fits(FactGroup group, Facet facet, Pattern pattern) {
    boolean own = group.facet(facet).filter(text -> pattern.matcher(text).matches()).isPresent();
    return own
        || (facet == Facet.CHANNEL && pattern.matcher(group.channelGroup().orElse("")).matches());
  }

  private static Pattern pattern(String text) {
    String regex = ("\\Q" + text.strip() + "\\E").replace("*", "\\E.*\\Q");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
