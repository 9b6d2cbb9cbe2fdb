package dev.headway.report;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** Puts drawings where pages say {@code svg}. */
final class Drawings extends ITextReplacedElementFactory {

  private final Fonts fonts;
  private final float dotsPerPoint;

  Drawings(ITextOutputDevice device, Fonts fonts) {
    super(device);
    this.fonts = fonts;
    this.dotsPerPoint = device.getDotsPerPoint();
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext c, BlockBox box, UserAgentCallback uac, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    return element != null && element.getNodeName().equals("svg")
        ? new SvgBox(element, fonts, dotsPerPoint)
        : super.createReplacedElement(c, box, uac, cssWidth, cssHeight);
  }
}
