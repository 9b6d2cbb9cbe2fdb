package dev.headway.model;

import dev.headway.input.YamlValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The paper that documents are printed on. */
public enum Paper {
  /** 210 by 297 mm. */
  A4("A4"),
  /** 8.5 by 11 inches: wider and shorter. */
  LETTER("Letter");

  /** Where CLDR says that letters are written on US-Letter. */
  private static final Set<String> LETTER_COUNTRIES =
      Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

  private final String word;

  Paper(String word) {
    this.word = word;
  }

  /** Reads {@code A4} or {@code Letter}, or tells that it is neither. */
  public static Optional<Paper> read(YamlValue value) {
    return Scalar.word(value, "a paper: A4 or Letter", Map.of("a4", A4, "letter", LETTER));
  }

  /** As people write it. */
  public String word() {
    return word;
  }

  /** The paper that is usual where a language is spoken; A4 where it names no country. */
  public static Paper usualFor(Locale language) {
    return LETTER_COUNTRIES.contains(language.getCountry()) ? LETTER : A4;
  }
}
