package dev.headway.report;

import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Sets every size that a stylesheet names a little smaller, for fonts that run wide. */
final class SizedFonts extends ITextFontResolver {

  private double scale = 1;

  /** How much of each size is set. */
  void scale(double part) {
    this.scale = part;
  }

  @Override
  public @Nullable FSFont resolveFont(SharedContext context, FontSpecification wanted) {
    FSFont font = super.resolveFont(context, wanted);
    return scale < 1 && font instanceof ITextFSFont found
        ? new ITextFSFont(found.getFontDescription(), (float) (found.getSize2D() * scale))
        : font;
  }
}
