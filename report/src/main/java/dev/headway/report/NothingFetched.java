package dev.headway.report;

import dev.headway.input.Place;
import dev.headway.input.Problem;
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

  private final Map<String, Logo> images;
  private final Map<String, ITextFSImage> loaded = new HashMap<>();
  private final ITextOutputDevice device;
  private final int dotsPerPixel;

  NothingFetched(ITextOutputDevice device, int dotsPerPixel, Map<String, Logo> images) {
    super(device, dotsPerPixel);
    this.device = device;
    this.dotsPerPixel = dotsPerPixel;
    this.images = Map.copyOf(images);
  }

  @Override
  public ImageResource getImageResource(String name) {
    Logo logo = images.get(name);
    if (logo == null) {
      throw refused(name);
    }
    ITextFSImage image = loaded.computeIfAbsent(name, n -> logo.image(device, dotsPerPixel));
    return new ImageResource(name, (ITextFSImage) image.clone());
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
