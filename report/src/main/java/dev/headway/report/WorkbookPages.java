package dev.headway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Where pages of paper begin on a sheet that is printed one page wide, so that no table begins at
 * the foot of a page and no chart is cut in two. A spreadsheet knows only afterwards how high its
 * pages are; here they are taken somewhat lower, so that every page ends where it is said to.
 */
final class WorkbookPages {

  /** A page's sides without margins, in points: A4, and Letter. */
  private static final double A4_SHORT = 595.3;

  private static final double A4_LONG = 841.9;
  private static final double LETTER_SHORT = 612;
  private static final double LETTER_LONG = 792;

  /** A column of one character, at the least: what programs make of a width differs by a sixth. */
  private static final double POINTS_A_CHARACTER = 4.5;

  /** What is left for rows that become higher than they were taken for. */
  private static final double FILLED = 0.97;

  private static final double INCH = 72;

  private final XSSFSheet sheet;
  private final WorkbookGrid grid;
  private final List<Integer> blocks = new ArrayList<>();
  private final List<int[]> charts = new ArrayList<>();

  WorkbookPages(XSSFSheet sheet, WorkbookGrid grid) {
    this.sheet = sheet;
    this.grid = grid;
  }

  /** A block begins in that row, from 0. */
  void block(int row) {
    blocks.add(row);
  }

  /** A chart begins in that row and goes over so many. */
  void chart(int row, int rows) {
    charts.add(new int[] {row, row + rows});
  }

  /** Sets the ends of pages, where the sheet has blocks. */
  void end(WorkbookElement element, double width) {
    if (blocks.isEmpty()) {
      return;
    }
    double room = room(element, width);
    double repeated = repeated();
    double used = 0;
    int last = last();
    for (int row = 0; row <= last; row++) {
      // Before the first block nothing stands that could fill a page.
      boolean isFirst = row <= blocks.get(0);
      double height = height(row, whole(row, last, room - (isFirst ? used : repeated)) - 1);
      if (!isFirst && used > repeated && used + height > room) {
        sheet.setRowBreak(row - 1);
        used = repeated;
      }
      used += height(row, row);
    }
  }

  /** The row after those that have to stand on one page with this one. */
  private int whole(int row, int last, double page) {
    int end = row + 1;
    if (blocks.contains(row)) {
      int next = filled(row, blocks.stream().filter(b -> b > row).findFirst().orElse(last + 1));
      // What is higher than a page is cut anyway: its charts at its head are kept.
      end = height(row, next - 1) <= page ? next : charted(row, next).orElse(row + 4);
    }
    int from = row;
    return charts.stream()
        .filter(c -> c[0] == from)
        .mapToInt(c -> c[1])
        .reduce(Math.min(end, last + 1), Math::max);
  }

  /** The end of a block without the empty rows that part it from the next. */
  private int filled(int row, int next) {
    int end = next;
    while (end > row + 1 && isEmpty(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isEmpty(int row) {
    boolean charted = charts.stream().anyMatch(c -> c[0] <= row && row < c[1]);
    return !charted && grid.isEmpty(row);
  }

  private Optional<Integer> charted(int row, int next) {
    return charts.stream().filter(c -> c[0] >= row && c[0] < next).findFirst().map(c -> c[1]);
  }

  private int last() {
    int charted = charts.stream().mapToInt(c -> c[1] - 1).max().orElse(0);
    return filled(0, Math.max(charted, grid.size() - 1) + 1) - 1;
  }

  private double height(int first, int last) {
    double height = 0;
    for (int row = first; row <= last; row++) {
      height += grid.heightOf(row);
    }
    return height;
  }

  private double repeated() {
    return Optional.ofNullable(sheet.getRepeatingRows())
        .map((CellRangeAddress r) -> height(r.getFirstRow(), r.getLastRow()))
        .orElse(0.0);
  }

  /** The height of a page in the sheet's own points, at the scale that its width asks for. */
  private double room(WorkbookElement element, double width) {
    boolean letter = element.attribute("paper", "a4").equals("letter");
    boolean lying = element.attribute("orientation", "portrait").equals("landscape");
    double narrow = letter ? LETTER_SHORT : A4_SHORT;
    double wide = letter ? LETTER_LONG : A4_LONG;
    double across = (lying ? wide : narrow) - WorkbookPage.ACROSS * INCH;
    double down = (lying ? narrow : wide) - WorkbookPage.DOWN * INCH;
    return down * FILLED / Math.min(1, across / (width * POINTS_A_CHARACTER));
  }
}
