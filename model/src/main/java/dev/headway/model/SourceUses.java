package dev.headway.model;

import dev.headway.ingest.ExportFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
