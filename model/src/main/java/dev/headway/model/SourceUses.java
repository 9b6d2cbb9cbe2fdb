package dev.headway.model;

import dev.headway.ingest.ExportFile;
import dev.headway.ingest.FactKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that facts were read from, with the rows that they took of each. */
final class SourceUses {

  private SourceUses() {}

  /** By the files' paths. */
  static List<InputScore.SourceUse> of(List<FactGroup> groups) {
    TreeMap<String, Rows> files = new TreeMap<>();
    for (FactGroup group : groups) {
      files.computeIfAbsent(group.file().path(), path -> new Rows(group.file())).add(group);
    }
    List<InputScore.SourceUse> uses = new ArrayList<>();
    files.values().forEach(rows -> uses.add(rows.use()));
    return uses;
  }

  /** Those that facts of a month were read from, by the kinds that there are. */
  static Map<FactKind, List<InputScore.SourceUse>> byKind(GatheredFacts facts, YearMonth month) {
    Map<FactKind, List<InputScore.SourceUse>> uses = new EnumMap<>(FactKind.class);
    for (FactKind kind : FactKind.values()) {
      List<FactGroup> own = facts.of(kind, month);
      if (!own.isEmpty()) {
        uses.put(kind, of(own));
      }
    }
    return uses;
  }

  /** The same without the lines, which are too many where it is a year's. */
  static List<InputSum.File> files(List<FactGroup> groups) {
    TreeMap<String, ExportFile> files = new TreeMap<>();
    TreeMap<String, Integer> rows = new TreeMap<>();
    for (FactGroup group : groups) {
      files.put(group.file().path(), group.file());
      rows.merge(group.file().path(), group.count(), Integer::sum);
    }
    List<InputSum.File> uses = new ArrayList<>();
    files.forEach(
        (path, file) ->
            uses.add(new InputSum.File(path, rows.getOrDefault(path, 0), file.sha256())));
    return uses;
  }

  private static final class Rows {

    private final ExportFile file;
    private final BitSet lines = new BitSet();
    private int count;

    Rows(ExportFile file) {
      this.file = file;
    }

    void add(FactGroup group) {
      group.lines().addTo(lines);
      count += group.count();
    }

    InputScore.SourceUse use() {
      return new InputScore.SourceUse(file.path(), count, file.sha256(), Runs.text(lines));
    }
  }
}
