package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.report.ClientReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The languages that there are words for: Headway's own, and those that the agency has translated.
 *
 * @param templates the agency's own templates, where it has any
 */
record Languages(Optional<Path> templates) {

  private static final Pattern WORDS = Pattern.compile("report_([a-z]{2,3})\\.properties");

  /** An error where documents cannot be written in the language. */
  void check(Locale language, Place place, Problems problems) {
    if (!ClientReport.languages().contains(language.getLanguage())
        && !translated().contains(language.getLanguage())) {
      TreeSet<String> known = new TreeSet<>(translated());
      known.addAll(ClientReport.languages());
      problems.error(
          place,
          "there are no words for the language '" + language.toLanguageTag() + "'",
          "Documents can be written in: "
              + String.join(", ", known)
              + ", with any country behind it, such as en-GB.");
    }
  }

  private TreeSet<String> translated() {
    TreeSet<String> languages = new TreeSet<>();
    Optional<Path> folder =
        templates.map(path -> path.resolve("messages")).filter(Files::isDirectory);
    if (folder.isPresent()) {
      try (Stream<Path> files = Files.list(folder.get())) {
        files
            .map(file -> WORDS.matcher(String.valueOf(file.getFileName())))
            .filter(Matcher::matches)
            .forEach(name -> languages.add(name.group(1)));
      } catch (IOException e) {
        // Who reads the words will say so.
        return languages;
      }
    }
    return languages;
  }
}
