package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;

/** Gives pages the images that they were handed, and nothing from the disk or the network. */
final class NothingFetched extends ITextUserAgent {

  private final Map<String, byte[]> images;
  private final Map<String, ITextFSImage> loaded = new HashMap<>();
  private final int dotsPerPixel;

  NothingFetched(ITextOutputDevice device, int dotsPerPixel, Map<String, byte[]> images) {
    super(device, dotsPerPixel);
    this.dotsPerPixel = dotsPerPixel;
    this.images = Map.copyOf(images);
  }

  @Override
  public ImageResource getImageResource(String name) {
    byte[] bytes = images.get(name);
    if (bytes == null) {
      throw refused(name);
    }
    ITextFSImage image = loaded.computeIfAbsent(name, n -> image(n, bytes));
    return new ImageResource(name, (ITextFSImage) image.clone());
  }

  private ITextFSImage image(String name, byte[] bytes) {
    try {
      com.lowagie.text.Image image = com.lowagie.text.Image.getInstance(bytes);
      image.scaleAbsolute(
          image.getPlainWidth() * dotsPerPixel, image.getPlainHeight() * dotsPerPixel);
      return new ITextFSImage(image);
    } catch (IOException | RuntimeException e) {
      throw new TemplateException(
          Problem.error(
              Place.of(name),
              "this image cannot be read",
              "Save it as a PNG with 8 bits per channel and try again."));
    }
  }

  private static TemplateException refused(@Nullable String uri) {
    return new TemplateException(
        Problem.error(
            Place.of("templates"),
            "a page asks for '" + uri + "', and pages fetch nothing",
            "Remove it, or use the client's logo by the name 'logo'."));
  }

  @Override
  public @Nullable String resolveURI(@Nullable String uri) {
    return uri;
  }

  @Override
  protected InputStream resolveAndOpenStream(@Nullable String uri) {
    throw refused(uri);
  }

  @Override
  protected InputStream openStream(String uri) {
    throw refused(uri);
  }

  @Override
  protected URLConnection openConnection(String uri) {
    throw refused(uri);
  }

  @Override
  public CSSResource getCSSResource(String uri) {
    throw refused(uri);
  }

  @Override
  public XMLResource getXMLResource(String uri) {
    throw refused(uri);
  }

  @Override
  public byte[] getBinaryResource(String uri) {
    throw refused(uri);
  }
}
