package dev.headway.agency;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a client's documents of a month are called. Those in another language than the client's have
 * it in their names.
 *
 * @param client the client's id
 * @param month of the documents
 * @param own the client's language
 */
record DocumentNames(String client, YearMonth month, Locale own) {

  /** The PDF in a language. */
  String pdf(Locale language) {
    return name(language, "pdf");
  }

  /** The workbook in a language. */
  String workbook(Locale language) {
    return name(language, "xlsx");
  }

  /** The scorecard, which has no language. */
  String json() {
    return name(own, "json");
  }

  /** Whether a file is one of them, in whatever language; needs to know none. */
  boolean isOne(String name) {
    String start = Pattern.quote(client + "-" + month);
    return name.matches(start + "(-[A-Za-z0-9-]+)?\\.(pdf|xlsx)") || name.equals(json());
  }

  private String name(Locale language, String extension) {
    String suffix = language.equals(own) ? "" : "-" + language.toLanguageTag();
    return client + "-" + month + suffix + "." + extension;
  }
}
