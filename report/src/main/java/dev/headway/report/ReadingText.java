package dev.headway.report;

import org.xhtmlrenderer.extend.FontContext;
import org.xhtmlrenderer.extend.OutputDevice;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.FSFontMetrics;
import org.xhtmlrenderer.render.JustificationInfo;

/**
 * Measures and paints the pieces of lines. Lines are broken in the order in which text is read, so
 * only here, piece by piece, it is put into the order in which it is painted.
 */
final class ReadingText extends ITextTextRenderer {

  private static final float CRUMB = 0.01f;

  private final Fonts fonts;

  ReadingText(Fonts fonts) {
    this.fonts = fonts;
  }

  /** As high as the font of text, lest a line with a taller font stands apart from the others. */
  @Override
  public FSFontMetrics getFSFontMetrics(FontContext context, FSFont font, String text) {
    int weight = ((ITextFSFont) font).getFontDescription().getWeight();
    return super.getFSFontMetrics(
        context, new ITextFSFont(fonts.measure(weight), font.getSize2D()), text);
  }

  @Override
  public void drawString(OutputDevice device, String text, float x, float y) {
    super.drawString(device, PaintedOrder.of(text), x, y);
  }

  @Override
  public void drawString(
      OutputDevice device, String text, float x, float y, JustificationInfo info) {
    super.drawString(device, PaintedOrder.of(text), x, y, info);
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    ITextFSFont set = (ITextFSFont) font;
    Glyphs glyphs = fonts.glyphs(set.getFontDescription().getFont());
    float width = glyphs.width(PaintedOrder.of(text), set.getSize2D());
    // As the stock renderer does it.
    double over = width - Math.floor(width);
    return (int) (over < CRUMB ? width : Math.ceil(width));
  }
}
