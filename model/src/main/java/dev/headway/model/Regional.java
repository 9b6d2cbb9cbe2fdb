package dev.headway.model;

import dev.headway.input.Nearest;
import dev.headway.input.YamlValue;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Single values by which a client's file says where the client is at home, and how it looks. */
final class Regional {

  private Regional() {}

  /** {@code en-GB}. */
  static Optional<Locale> language(YamlValue value) {
    return Scalar.read(
        value,
        "a language",
        "en-GB",
        text -> {
          try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build())
                .filter(locale -> !locale.getLanguage().isEmpty());
          } catch (IllformedLocaleException e) {
            return Optional.empty();
          }
        });
  }

  /** {@code GBP}. */
  static Optional<Currency> currency(YamlValue value) {
    return Scalar.read(
        value,
        "a currency by ISO 4217",
        "GBP",
        text ->
            Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(text))
                .findFirst());
  }

  /** {@code Europe/London}. */
  static Optional<ZoneId> zone(YamlValue value) {
    Optional<String> near =
        value.isMap()
            ? Optional.empty()
            : value.text().flatMap(text -> Nearest.to(text, ZoneId.getAvailableZoneIds()));
    return Scalar.read(
        value,
        "a time zone",
        near.orElse("Europe/London"),
        text ->
            ZoneId.getAvailableZoneIds().contains(text)
                ? Optional.of(ZoneId.of(text))
                : Optional.empty());
  }

  /** {@code April}. */
  static Optional<Month> monthOfYear(YamlValue value) {
    return Scalar.read(
        value,
        "a month of the year, in English",
        "April",
        text ->
            Arrays.stream(Month.values())
                .filter(month -> month.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst());
  }

  /** {@code "#0B6E4F"}. */
  static Optional<Colour> colour(YamlValue value) {
    return Scalar.read(
        value, "a colour", "\"#0B6E4F\", in quotes, since # begins a comment", Colour::parse);
  }
}
