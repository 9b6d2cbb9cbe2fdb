package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PageDifferenceTest {

  private static final int SIZE = 80;

  /** A bar of five dots' width and thirty dots' height, as of a drawn letter. */
  private static BufferedImage bar(double x, boolean smooth) {
    BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, SIZE, SIZE);
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING,
        smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
    graphics.fill(new Rectangle2D.Double(x, 20, 5, 30));
    graphics.dispose();
    return picture;
  }

  @Test
  void the_same_page_has_none() {
    assertThat(PageDifference.of(bar(20, true), bar(20, true)).isNone()).isTrue();
  }

  /** A quarter of a dot at one edge of a square of four: at most 16 of 255. */
  @Test
  void edges_that_are_smoothed_otherwise_are_none() {
    assertThat(PageDifference.of(bar(20.2, true), bar(20.2, false)).isNone()).isTrue();
  }

  /** One dot of four in every row of a square: 64 of 255. */
  @Test
  void what_stands_a_dot_further_is_one_and_is_told_with_its_place() {
    PageDifference moved = PageDifference.of(bar(20, true), bar(21, true));

    assertThat(moved.isNone()).isFalse();
    assertThat(moved.where()).startsWith("in 16 squares of 4 dots, the first at 20, 20 of 80 x 80");
  }

  @Test
  void what_changed_stands_out_of_the_picture_and_the_rest_is_pale() {
    BufferedImage picture = PageDifference.of(bar(20, true), bar(60, true)).picture();

    assertThat(picture.getRaster().getSample(62, 30, 0)).isZero();
    assertThat(picture.getRaster().getSample(62, 10, 0)).isEqualTo(255);
  }

  @Test
  void another_size_of_paper_is_one() {
    BufferedImage wider = new BufferedImage(SIZE + 1, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(PageDifference.of(bar(20, true), wider).isNone()).isFalse();
  }
}
