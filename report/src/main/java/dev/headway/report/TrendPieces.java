package dev.headway.report;

import dev.headway.model.Figure;
import dev.headway.report.Trends.TrendMonth;
import dev.headway.report.view.LineChartView.Piece;
import dev.headway.report.view.LineChartView.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of a line over months. */
final class TrendPieces {

  private TrendPieces() {}

  /** Where a value lies in the chart. */
  interface At {

    /** The place of a month's value; empty where there is none. */
    Optional<Point> point(int month, Figure value);
  }

  /** A month without a value breaks the line; a part of a month is reached by a dashed one. */
  static List<Piece> of(List<TrendMonth> months, At at) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 1; i < months.size(); i++) {
      Optional<Point> from = at.point(i - 1, months.get(i - 1).value());
      Optional<Point> to = at.point(i, months.get(i).value());
      if (from.isPresent() && to.isPresent()) {
        boolean whole = months.get(i - 1).value().isWhole() && months.get(i).value().isWhole();
        extend(pieces, from.get(), to.get(), !whole);
      }
    }
    return pieces;
  }

  private static void extend(List<Piece> pieces, Point from, Point to, boolean dashed) {
    if (!pieces.isEmpty()) {
      Piece last = pieces.get(pieces.size() - 1);
      List<Point> points = new ArrayList<>(last.points());
      if (last.dashed() == dashed && points.get(points.size() - 1).equals(from)) {
        points.add(to);
        pieces.set(pieces.size() - 1, new Piece(points, dashed));
        return;
      }
    }
    pieces.add(new Piece(List.of(from, to), dashed));
  }
}
