package dev.headway.report;

import com.lowagie.text.Image;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;

/**
 * A logo of pixels. Its size is read from its header before a pixel is decoded, and only the parts
 * that make the picture are kept: profiles and notes would be unpacked to any size.
 */
final class PngLogo implements Logo {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int HEADER = 0x49484452;
  private static final int MOST_PIXELS_A_SIDE = 4000;
  private static final int MOST_PIXELS = 4_000_000;
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final String SAVE_ANEW = "Save it as a PNG with 8 bits per channel and try again.";

  private final BrandFile file;
  private final byte[] picture;

  private PngLogo(BrandFile file, byte[] picture) {
    this.file = file;
    this.picture = picture;
  }

  static PngLogo of(BrandFile file) {
    ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
    if (bytes.remaining() < 33 || bytes.getLong() != SIGNATURE || bytes.getInt(12) != HEADER) {
      throw file.refused("this image cannot be read: it is no PNG", SAVE_ANEW);
    }
    long width = bytes.getInt(16) & 0xFFFFFFFFL;
    long height = bytes.getInt(20) & 0xFFFFFFFFL;
    if (width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE || width * height > MOST_PIXELS) {
      throw file.refused(
          "the logo is " + width + " by " + height + " pixels, far more than print can show",
          "Scale it down to 1,500 pixels or fewer on its longer side, or use an SVG.");
    }
    PngLogo logo = new PngLogo(file, picture(file, bytes));
    var unused = logo.decoded();
    return logo;
  }

  private static byte[] picture(BrandFile file, ByteBuffer bytes) {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    picture.write(file.bytes(), 0, Long.BYTES);
    while (bytes.remaining() >= 12) {
      int from = bytes.position();
      int length = bytes.getInt();
      if (length < 0 || length > bytes.remaining() - 8) {
        throw file.refused("this image cannot be read: it ends too early", SAVE_ANEW);
      }
      String kind = new String(file.bytes(), from + 4, 4, StandardCharsets.US_ASCII);
      if (KEPT.contains(kind)) {
        picture.write(file.bytes(), from, length + 12);
      }
      bytes.position(from + length + 12);
    }
    return picture.toByteArray();
  }

  private Image decoded() {
    try {
      return Image.getInstance(picture);
    } catch (IOException | RuntimeException e) {
      throw file.refused("this image cannot be read", SAVE_ANEW);
    }
  }

  @Override
  public ITextFSImage image(ITextOutputDevice device, int dotsPerPixel) {
    Image image = decoded();
    image.scaleAbsolute(
        image.getPlainWidth() * dotsPerPixel, image.getPlainHeight() * dotsPerPixel);
    return new ITextFSImage(image);
  }
}
