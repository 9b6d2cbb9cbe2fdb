package dev.headway.agency;

import dev.headway.agency.delivery.Postbox;
import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import dev.headway.model.Brand;
import dev.headway.model.Client;
import dev.headway.model.ExchangeRate;
import dev.headway.model.ExchangeRates;
import dev.headway.model.Paper;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * An agency, as its {@code agency.yaml} says.
 *
 * @param name as it stands in the foot of every page
 * @param defaults for what a client's file does not say
 * @param wantsWords whether a check fails where the commentary says nothing of a goal that missed
 *     its target, or of one whose month says more than chance
 * @param postbox how its messages go out; empty where it sends none
 */
public record Agency(
    String name, Client.Defaults defaults, boolean wantsWords, Optional<Postbox> postbox) {

  private static final String REQUIRED = "required";
  private static final String OPTIONAL = "optional";

  /**
   * Reads an agency's file. Everything that is wrong with it is told at once.
   *
   * @param file {@code agency.yaml}
   * @param label the file's name in messages
   * @param languages those that documents can be written in
   * @param problems told what is wrong
   * @return the agency, or empty when there was an error
   */
  static Optional<Agency> read(Path file, String label, Languages languages, Problems problems) {
    Problems own = new Problems();
    Optional<Agency> agency =
        YamlFile.read(file, label, own).flatMap(root -> of(root, file, languages));
    own.list().forEach(problems::add);
    return own.hasErrors() ? Optional.empty() : agency;
  }

  private static Optional<Agency> of(YamlMap root, Path file, Languages languages) {
    String name = root.text("name", "Brightwater Studio");
    Optional<YamlMap> defaults =
        root.required("defaults", "{language: en-GB, currency: GBP, timeZone: Europe/London}")
            .flatMap(YamlValue::map);
    Brand brand = Brand.read(root, file, Brand.HOUSE);
    List<ExchangeRate> rates = ExchangeRates.read(root);
    boolean wantsWords = wantsWords(root);
    Optional<Postbox> postbox = Postbox.read(root);
    Optional<Agency> agency =
        defaults
            .flatMap(map -> defaults(map, brand, rates, languages))
            .map(read -> new Agency(name, read, wantsWords, postbox));
    defaults.ifPresent(YamlMap::done);
    root.done();
    return agency;
  }

  private static Optional<Client.Defaults> defaults(
      YamlMap map, Brand brand, List<ExchangeRate> rates, Languages languages) {
    Optional<Locale> language =
        parsed(map, "language", "en-GB", "a language with its country", Agency::language);
    Place place = map.optional("language").map(YamlValue::place).orElse(map.place());
    language.ifPresent(found -> languages.check(found, place, map.problems()));
    Optional<Currency> currency =
        parsed(map, "currency", "GBP", "a currency by ISO 4217", Currency::getInstance);
    Optional<ZoneId> zone = parsed(map, "timeZone", "Europe/London", "a time zone", Agency::zone);
    Optional<Paper> paper = map.optional("paper").flatMap(Paper::read);
    if (language.isEmpty() || currency.isEmpty() || zone.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Client.Defaults(language.get(), currency.get(), zone.get(), paper, brand, rates));
  }

  private static boolean wantsWords(YamlMap root) {
    String said = root.optionalText("commentary").orElse(REQUIRED);
    if (!said.equals(REQUIRED) && !said.equals(OPTIONAL)) {
      root.problems()
          .error(
              root.place("commentary"),
              "'" + said + "' is not a word for whether commentary is wanted",
              "Write 'required' or 'optional'.");
    }
    return !said.equals(OPTIONAL);
  }

  /** Stricter than {@link Locale#forLanguageTag}, which takes anything and forgets what is bad. */
  private static Locale language(String text) {
    Locale locale = new Locale.Builder().setLanguageTag(text).build();
    if (locale.getLanguage().isEmpty()) {
      throw new IllformedLocaleException(text);
    }
    return locale;
  }

  /** Only places: an offset such as +01:00 would be wrong for half of the year. */
  private static ZoneId zone(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw new DateTimeException(text);
    }
    return ZoneId.of(text);
  }

  private static <T> Optional<T> parsed(
      YamlMap map, String key, String example, String what, Function<String, T> parser) {
    Optional<YamlValue> value = map.required(key, example);
    Optional<String> text = value.flatMap(YamlValue::text);
    if (value.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text.get()));
    } catch (DateTimeException | IllegalArgumentException | IllformedLocaleException e) {
      map.problems()
          .error(
              value.get().place(),
              "'" + text.get() + "' is not " + what,
              "Write, for example:   " + key + ": " + example);
      return Optional.empty();
    }
  }
}
