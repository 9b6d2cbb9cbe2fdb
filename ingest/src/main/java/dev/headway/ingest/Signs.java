package dev.headway.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The signs that one table's rows may bear. A sign whose columns the table lacks is never borne.
 */
final class Signs {

  private static final class Mark {
    private final int[] columns;
    private final Pattern matches;
    private final boolean isOfEmpty;
    private String last = "";
    private boolean lastMatches;
    private boolean isNew = true;

    Mark(int[] columns, Pattern matches) {
      this.columns = columns;
      this.matches = matches;
      this.isOfEmpty = matches.pattern().isEmpty();
    }

    boolean isBorneBy(Row row) {
      for (int column : columns) {
        if (matches(row.cell(column))) {
          return true;
        }
      }
      return false;
    }

    /** Most rows have the same text here as the row before. */
    private boolean matches(String cell) {
      if (isOfEmpty) {
        return cell.isEmpty();
      }
      if (isNew || !cell.equals(last)) {
        isNew = false;
        last = cell;
        lastMatches = matches.matcher(cell).matches();
      }
      return lastMatches;
    }
  }

  private record Known(Format.Sign sign, List<Mark> marks) {

    boolean isBorneBy(Row row) {
      for (Mark mark : marks) {
        if (!mark.isBorneBy(row)) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Known> signs = new ArrayList<>();

  Signs(List<Format.Sign> signs, HeaderIndex header) {
    for (Format.Sign sign : signs) {
      List<Mark> marks =
          sign.marks().stream()
              .map(mark -> new Mark(header.columns(mark.folded()), mark.matches()))
              .toList();
      if (marks.stream().allMatch(mark -> mark.columns.length > 0)) {
        this.signs.add(new Known(sign, marks));
      }
    }
  }

  /** The first sign all of whose marks the row bears. */
  Optional<Format.Sign> of(Row row) {
    for (Known known : signs) {
      if (known.isBorneBy(row)) {
        return Optional.of(known.sign());
      }
    }
    return Optional.empty();
  }
}
