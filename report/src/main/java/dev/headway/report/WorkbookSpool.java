package dev.headway.report;

import dev.headway.ingest.Fact;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The sheets of data of a workbook while their rows are told: facts come in any order, and the
 * sheets stand one after the other.
 */
final class WorkbookSpool implements Consumer<Fact>, Closeable {

  private final Map<String, Open> open = new LinkedHashMap<>();

  /**
   * A sheet.
   *
   * @param rows of data that it is to have; empty where it is none of data
   * @param before what its part says before them
   * @param after what it says after them
   */
  record Sheet(Optional<WorkbookRows> rows, String before, String after) {}

  private record Open(Sheet sheet, WorkbookPart part, WorkbookRows.Writing writing) {}

  /**
   * Sheets with no row yet.
   *
   * @param sheets of data, by the name of their parts
   * @param texts that cells say the number of
   */
  WorkbookSpool(Map<String, Sheet> sheets, WorkbookTexts texts) {
    try {
      for (Map.Entry<String, Sheet> each : sheets.entrySet()) {
        WorkbookPart part = new WorkbookPart();
        WorkbookRows.Writing writing = each.getValue().rows().orElseThrow().to(part.out(), texts);
        open.put(each.getKey(), new Open(each.getValue(), part, writing));
        part.out().write(WorkbookText.utf8(each.getValue().before()));
      }
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void accept(Fact fact) {
    try {
      for (Open each : open.values()) {
        each.writing().tell(fact);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No more facts come. */
  void end() throws IOException {
    for (Open each : open.values()) {
      each.writing().end();
      each.part().out().write(WorkbookText.utf8(each.sheet().after()));
      each.part().out().close();
    }
  }

  /** The part of a sheet; empty where it is none of data. */
  Optional<WorkbookPart> part(String name) {
    return Optional.ofNullable(open.get(name)).map(Open::part);
  }

  /** Removes the parts. */
  @Override
  public void close() {
    open.values().forEach(each -> each.part().close());
    open.clear();
  }
}
