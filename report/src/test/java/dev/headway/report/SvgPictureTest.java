package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SvgPictureTest {

  private static final int WHITE = 0xFFFFFF;

  @Test
  void a_picture_has_three_dots_for_each_pixel_of_the_message() throws IOException {
    SvgPicture picture = drawn("<rect x='0' y='0' width='20' height='10' fill='#FF0000'/>");
    assertThat(picture.width()).isEqualTo(20);
    assertThat(picture.height()).isEqualTo(10);
    BufferedImage dots = read(picture.png());
    assertThat(dots.getWidth()).isEqualTo(60);
    assertThat(dots.getHeight()).isEqualTo(30);
    assertThat(dot(dots, 0, 0)).isEqualTo(0xFF0000);
    assertThat(dot(dots, 59, 29)).isEqualTo(0xFF0000);
  }

  @Test
  void shapes_are_where_they_are_said_to_be_and_the_ground_is_white() throws IOException {
    BufferedImage dots =
        read(
            drawn(
                    "<rect x='5' y='2' width='10' height='4' fill='#0000FF'/>"
                        + "<line x1='18' y1='0' x2='18' y2='10' stroke='#000000' stroke-width='2'/>")
                .png());
    assertThat(dot(dots, 14, 9)).isEqualTo(WHITE);
    assertThat(dot(dots, 15, 6)).isEqualTo(0x0000FF);
    assertThat(dot(dots, 44, 17)).isEqualTo(0x0000FF);
    assertThat(dot(dots, 45, 9)).isEqualTo(WHITE);
    // From 17 to 19: 51 to 56.
    assertThat(dot(dots, 50, 0)).isEqualTo(WHITE);
    assertThat(dot(dots, 51, 0)).isZero();
    assertThat(dot(dots, 56, 29)).isZero();
    assertThat(dot(dots, 57, 29)).isEqualTo(WHITE);
  }

  @Test
  void an_edge_between_two_dots_is_as_dark_as_the_part_that_is_covered() throws IOException {
    // One and a half dots wide.
    BufferedImage dots =
        read(drawn("<rect x='0' y='0' width='0.5' height='10' fill='#000000'/>").png());
    assertThat(dot(dots, 0, 5)).isZero();
    assertThat(dot(dots, 1, 5)).isEqualTo(0x808080);
    assertThat(dot(dots, 2, 5)).isEqualTo(WHITE);
  }

  @Test
  void holes_transforms_opacity_and_dashes_are_kept() throws IOException {
    BufferedImage dots =
        read(
            drawn(
                    "<g transform='translate(10 0)' opacity='0.5'>"
                        + "<rect x='0' y='0' width='5' height='5' fill='#000000'/></g>"
                        + "<circle cx='5' cy='5' r='4' fill='none' stroke='#FF0000'/>"
                        + "<line x1='0' y1='9' x2='20' y2='9' stroke='#00FF00' stroke-width='2'"
                        + " stroke-dasharray='5 5'/>")
                .png());
    assertThat(dot(dots, 35, 7)).isEqualTo(0x808080);
    assertThat(dot(dots, 15, 15)).as("inside of the ring").isEqualTo(WHITE);
    assertThat(dot(dots, 15, 3)).as("the ring").isEqualTo(0xFF0000);
    assertThat(dot(dots, 5, 28)).as("a stroke").isEqualTo(0x00FF00);
    assertThat(dot(dots, 22, 28)).as("a gap").isEqualTo(WHITE);
    assertThat(dot(dots, 35, 28)).as("the next stroke").isEqualTo(0x00FF00);
  }

  @Test
  void text_is_left_out_and_the_empty_rows_below_the_last_mark_go() {
    SvgPicture picture =
        drawn(
            "<rect x='0' y='0' width='20' height='4.2' fill='#000000'/>"
                + "<text x='0' y='9' font-size='8'>90</text>");
    assertThat(picture.height()).isEqualTo(5);
  }

  @Test
  void what_is_not_drawn_on_a_page_is_refused_here_too() {
    assertThatThrownBy(() -> drawn("<image href='x.png'/>"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("<image> is not drawn");
  }

  @Test
  void the_graph_of_a_goal_has_its_marks_where_its_values_are() throws IOException {
    // 74 of a target of 70, on a scale from 0 to 90, 110 wide from 1 on, 3.75 dots for each.
    BufferedImage dots = read(Emails.of(Autumn.scorecard()).pictures().get(0).png());
    assertThat(dots.getWidth()).isEqualTo(420);
    int target = dots(70);
    for (int y = 6; y < 80; y++) {
      assertThat(dot(dots, target, y)).as("the target's mark in row " + y).isZero();
    }
    assertThat(dot(dots, dots(74) - 3, 36)).as("the bar's end").isEqualTo(0x0B6E4F);
    assertThat(dot(dots, dots(74) + 3, 36)).as("behind the bar").isNotEqualTo(0x0B6E4F);
    assertThat(dot(dots, dots(46) - 3, 57)).as("last year").isNotEqualTo(dot(dots, dots(48), 57));
    assertThat(dot(dots, dots(20), 20)).as("the band that is behind").isEqualTo(0xCBE0DA);
  }

  private static int dots(double value) {
    return (int) Math.round((1 + value / 90 * 110) * 3.75);
  }

  private static int dot(BufferedImage dots, int x, int y) {
    return dots.getRGB(x, y) & WHITE;
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static SvgPicture drawn(String shapes) {
    String svg = "<svg width='20' height='10' viewBox='0 0 20 10'>" + shapes + "</svg>";
    return SvgPicture.of(Xhtml.parse(svg, "a.ftlh").getDocumentElement(), 20);
  }
}
