package dev.headway.agency;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Where two pictures of a page differ to the eye. Edges that are smoothed otherwise, as by another
 * Java, are no difference: what is compared is how dark small squares are, not single dots.
 */
final class PageDifference {

  private static final int SQUARE = 4;

  /** Of 255: what a square may be darker or lighter. */
  private static final int TOLERANCE = 24;

  private final BufferedImage after;
  private final List<Square> squares;

  private record Square(int x, int y) {}

  private PageDifference(BufferedImage after, List<Square> squares) {
    this.after = after;
    this.squares = squares;
  }

  static PageDifference of(BufferedImage before, BufferedImage after) {
    List<Square> squares = new ArrayList<>();
    if (before.getWidth() != after.getWidth() || before.getHeight() != after.getHeight()) {
      squares.add(new Square(0, 0));
      return new PageDifference(after, squares);
    }
    for (int y = 0; y < after.getHeight(); y += SQUARE) {
      for (int x = 0; x < after.getWidth(); x += SQUARE) {
        if (Math.abs(lightness(before, x, y) - lightness(after, x, y)) > TOLERANCE) {
          squares.add(new Square(x, y));
        }
      }
    }
    return new PageDifference(after, squares);
  }

  /** The mean over the square at this place. */
  private static double lightness(BufferedImage picture, int x, int y) {
    int sum = 0;
    int dots = 0;
    for (int j = y; j < Math.min(y + SQUARE, picture.getHeight()); j++) {
      for (int i = x; i < Math.min(x + SQUARE, picture.getWidth()); i++) {
        sum += picture.getRaster().getSample(i, j, 0);
        dots++;
      }
    }
    return (double) sum / dots;
  }

  boolean isNone() {
    return squares.isEmpty();
  }

  /** In words: how much, and where the first of it stands. */
  String where() {
    Square first = squares.get(0);
    return "in %d squares of %d dots, the first at %d, %d of %d x %d"
        .formatted(
            squares.size(), SQUARE, first.x(), first.y(), after.getWidth(), after.getHeight());
  }

  /** The page, pale, with what changed in full. */
  BufferedImage picture() {
    BufferedImage picture =
        new BufferedImage(after.getWidth(), after.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < after.getHeight(); y++) {
      for (int x = 0; x < after.getWidth(); x++) {
        Square square = new Square(x / SQUARE * SQUARE, y / SQUARE * SQUARE);
        int dot = after.getRaster().getSample(x, y, 0);
        int shown = squares.contains(square) ? dot : 255 - (255 - dot) / 4;
        picture.getRaster().setSample(x, y, 0, shown);
      }
    }
    return picture;
  }
}
