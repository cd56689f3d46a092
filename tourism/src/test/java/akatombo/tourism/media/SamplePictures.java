package akatombo.tourism.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as cameras make them. */
public final class SamplePictures {

  /** 34° 52′ north, as EXIF writes it: found in no file that is served. */
  private static final int DEGREES = 34;

  private SamplePictures() {}

  /** Red on the left, blue on the right. */
  public static byte[] drawn(String format, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, out)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG that tells where it was taken and how the camera was held. */
  public static byte[] photograph(int width, int height, int orientation) {
    byte[] plain = drawn("jpeg", width, height);
    byte[] exif = exif(orientation);
    ByteBuffer out = ByteBuffer.allocate(plain.length + exif.length + 4);
    out.put(plain, 0, 2);
    out.putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
    out.put(plain, 2, plain.length - 2);
    return out.array();
  }

  /** A block of EXIF with an orientation and a place. */
  static byte[] exif(int orientation) {
    ByteBuffer block = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    block.put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    block.putShort((short) 2);
    entry(block, 0x0112, 3, 1, orientation);
    entry(block, 0x8825, 4, 1, 38); // where the GPS directory begins
    block.putInt(0);
    block.putShort((short) 2);
    entry(block, 1, 2, 2, 'N');
    entry(block, 2, 5, 3, 68);
    block.putInt(0);
    for (int part : new int[] {DEGREES, 1, 52, 1, 0, 1}) {
      block.putInt(part);
    }
    block.put("TAKEN-AT-HOME".getBytes(StandardCharsets.US_ASCII));
    return block.array();
  }

  private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
    block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
