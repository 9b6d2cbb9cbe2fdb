package dev.headway.agency;

import dev.headway.ingest.FactKind;
import dev.headway.ingest.ReadFile;
import dev.headway.model.Scorecard;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files of sources that have told nothing of the month: they are there, so that to ask for them
 * would send somebody looking for what he has.
 *
 * @param folder the client's
 * @param card the month's
 */
record FilesThere(ClientFolder folder, Scorecard card) {

  /**
   * A file, and why it tells nothing of the month.
   *
   * @param is what it is, as a sentence that begins with its name
   * @param advice what to do with it
   */
  record Silent(String is, String advice) {}

  /**
   * The files of these sources, by the source's name; none for one whose file is really missing.
   */
  Map<String, Silent> of(Collection<String> sources) {
    Map<String, Silent> silent = new LinkedHashMap<>();
    for (ReadFile file : card.exports().files()) {
      if (file.outcome() instanceof ReadFile.Read read && sources.contains(read.source().name())) {
        silent(file, read).ifPresent(why -> silent.put(read.source().name(), why));
      }
    }
    return silent;
  }

  private Optional<Silent> silent(ReadFile file, ReadFile.Read read) {
    YearMonth month = card.month();
    Optional<YearMonth> in = file.file().folder();
    String name = folder.label() + "/" + file.file().path();
    String into = folder.exportsLabel(month);
    if (in.filter(month::equals).isPresent()) {
      return inItsFolder(read, name);
    }
    return read.last()
        .filter(last -> !last.isBefore(month.atDay(1)) && in.isPresent())
        .map(
            last ->
                new Silent(
                    name
                        + " has days up to "
                        + last
                        + ", but lies in the folder of an earlier month",
                    "If it was downloaded for " + month + ", move it into " + into + "."));
  }

  private Optional<Silent> inItsFolder(ReadFile.Read read, String name) {
    YearMonth month = card.month();
    String again = "Download it again for " + month + ".";
    if (read.rows() == 0) {
      return Optional.of(new Silent(name + " is there and has no rows", again));
    }
    if (read.refused() == read.rows()) {
      return Optional.of(new Silent(name + " is there, and all its rows were refused", again));
    }
    if (read.last().filter(last -> last.isBefore(month.atDay(1))).isPresent()) {
      return Optional.of(
          new Silent(
              name + " is there, and its days are " + days(read.first(), read.last().get()),
              again));
    }
    return Optional.of(
            new Silent(
                name
                    + " is there, but none of its columns is the question in the words of client.yaml",
                "If the question was worded anew, add the new words in client.yaml under"
                    + "   surveys: questions:   beside the old ones."))
        .filter(why -> read.kind() == FactKind.ANSWER);
  }

  private static String days(Optional<LocalDate> first, LocalDate last) {
    return first.map(day -> day + " to " + last).orElse("up to " + last);
  }

  /** What the files are, one after the other. */
  static String sentences(Collection<Silent> silent) {
    return String.join("; ", silent.stream().map(Silent::is).distinct().toList());
  }

  /** What to do, each thing once. */
  static String advice(Collection<Silent> silent) {
    List<String> advice = silent.stream().map(Silent::advice).distinct().toList();
    return String.join(" ", advice);
  }
}
