package dev.headway.report;

import java.nio.file.Path;
import java.util.Locale;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;

/** A logo that was looked through and can be drawn. */
interface Logo {

  /** Larger files are no logos. */
  long LARGEST = 5_000_000;

  /**
   * The image for a document.
   *
   * @param device that it is drawn on
   * @param dotsPerPixel how many of the layout's dots a pixel has
   */
  ITextFSImage image(ITextOutputDevice device, int dotsPerPixel);

  /**
   * Reads a logo.
   *
   * @throws TemplateException when it cannot be used; its message says what to do
   */
  static Logo read(Path path) {
    BrandFile file = BrandFile.read(path, "logo", LARGEST);
    return file.name().toLowerCase(Locale.ROOT).endsWith(".svg")
        ? SvgLogo.of(file)
        : PngLogo.of(file);
  }
}
