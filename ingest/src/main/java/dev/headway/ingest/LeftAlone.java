package dev.headway.ingest;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Why a file is left alone, where nothing but Headway itself says so. */
public enum LeftAlone {
  /** Such as {@code .DS_Store}. */
  HIDDEN("it is a hidden file"),
  /** Such as a PDF beside the exports. */
  OTHER_KIND("it is no .csv, .tsv, .txt, .xls, .xlsx or .zip file"),
  /** A zip without a file. */
  EMPTY_ZIP("the zip is empty"),
  /** A sheet of a workbook of which another sheet is known. */
  UNKNOWN_SHEET("its sheet is of no kind that is known"),
  /** One of several tables of a file, which says nothing of its days. */
  NO_DAYS("nothing says of which days it is"),
  /** Tables between others that are read; they are named. */
  OTHER_TABLES("they hold nothing that is read"),
  /** A tool's table of several networks. */
  NO_NETWORK("none of its columns is of one network alone"),
  /** A table that only its title tells from others; it is named. */
  UNKNOWN_TITLE("its title is of no table that is known");

  private final String reason;

  LeftAlone(String reason) {
    this.reason = reason;
  }

  /** The reason, as a clause. */
  String reason() {
    return reason;
  }

  /**
   * All reasons of Headway's own, those of its formats too, for a document that says them in
   * another language. A format of an agency may have others.
   */
  public static Set<String> reasons() {
    TreeSet<String> reasons = new TreeSet<>();
    Stream.of(values()).map(LeftAlone::reason).forEach(reasons::add);
    Formats.standard().all().stream()
        .map(Format::use)
        .filter(Format.Leave.class::isInstance)
        .map(use -> ((Format.Leave) use).reason())
        .forEach(reasons::add);
    return Collections.unmodifiableSet(reasons);
  }
}
