package akatombo.tourism.media;

import akatombo.tourism.MediaFile;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A picture in several sizes, upright, in sRGB, drawn anew: of the file it came in nothing is left
 * but what one sees.
 */
final class Pictures {

  private static final float JPEG_QUALITY = 0.82f;
  private static final int SIDE_MAX = 65_500;

  /** A picture is at most this many times as high as its width allows. */
  private static final int HEIGHTS_PER_WIDTH = 2;

  private Pictures() {}

  /** What became of a picture. */
  sealed interface Drawn {
    record Sizes(List<Made> made) implements Drawn {}

    record TooLarge(int width, int height) implements Drawn {}

    record Unreadable() implements Drawn {}
  }

  static Drawn of(FileKind kind, byte[] bytes, MediaLimits limits) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
    if (!readers.hasNext()) {
      throw new IllegalStateException("no reader for " + kind);
    }
    ImageReader reader = readers.next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > limits.pixelsMax() || Math.max(width, height) > SIDE_MAX) {
        return new Drawn.TooLarge(width, height);
      }
      if (kind == FileKind.JPEG && !JpegEnd.isReached(bytes)) {
        return new Drawn.Unreadable();
      }
      Orientation orientation = ExifOrientation.of(kind, new Bytes(bytes));
      BufferedImage picture = upright(read(reader, width, limits), orientation);
      Dimension original =
          isTurned(orientation) ? new Dimension(height, width) : new Dimension(width, height);
      return new Drawn.Sizes(sizes(kind, picture, original, limits));
    } catch (IOException | RuntimeException unreadable) {
      // Readers answer broken files with exceptions of every kind.
      return new Drawn.Unreadable();
    } finally {
      reader.dispose();
    }
  }

  private static boolean isTurned(Orientation orientation) {
    return switch (orientation) {
      case TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT -> false;
      case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
    };
  }

  /** Reads no more pixels than the largest size needs. */
  private static BufferedImage read(ImageReader reader, int width, MediaLimits limits)
      throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    int step = Math.max(1, width / (2 * limits.widths().getLast()));
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  private static BufferedImage upright(BufferedImage read, Orientation orientation) {
    boolean hasAlpha = read.getColorModel().hasAlpha();
    BufferedImage picture =
        new BufferedImage(
            read.getWidth(),
            read.getHeight(),
            hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.drawImage(read, 0, 0, null);
    graphics.dispose();
    return ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
  }

  private static List<Made> sizes(
      FileKind kind, BufferedImage picture, Dimension original, MediaLimits limits)
      throws IOException {
    Deque<Made> made = new ArrayDeque<>();
    BufferedImage larger = picture;
    // Each from the next larger one, which is a quarter of the work.
    for (Dimension size : dimensions(original, limits.widths()).reversed()) {
      larger =
          size.width == larger.getWidth() && size.height == larger.getHeight()
              ? larger
              : Thumbnails.of(larger).forceSize(size.width, size.height).asBufferedImage();
      made.addFirst(encoded(kind, larger));
    }
    return List.copyOf(made);
  }

  /** Every width that the picture reaches, and its own when it is smaller than the largest. */
  private static SequencedSet<Dimension> dimensions(Dimension original, List<Integer> widths) {
    SequencedSet<Dimension> sizes = new LinkedHashSet<>();
    for (int width : widths) {
      double scale =
          Math.min(
              1,
              Math.min(
                  (double) width / original.width,
                  (double) width * HEIGHTS_PER_WIDTH / original.height));
      sizes.add(
          new Dimension(
              (int) Math.max(1, Math.round(original.width * scale)),
              (int) Math.max(1, Math.round(original.height * scale))));
    }
    return sizes;
  }

  /** As JPEG; as PNG what has see-through places, and drawings that are smaller so. */
  private static Made encoded(FileKind kind, BufferedImage picture) throws IOException {
    Optional<byte[]> png =
        picture.getColorModel().hasAlpha() || kind == FileKind.PNG
            ? Optional.of(png(picture))
            : Optional.empty();
    if (picture.getColorModel().hasAlpha() && isSeeThrough(picture)) {
      return made(FileKind.PNG, png.orElseThrow(), picture);
    }
    byte[] jpeg = jpeg(picture);
    return png.filter(bytes -> bytes.length <= jpeg.length)
        .map(bytes -> made(FileKind.PNG, bytes, picture))
        .orElseGet(() -> made(FileKind.JPEG, jpeg, picture));
  }

  private static boolean isSeeThrough(BufferedImage picture) {
    return IntStream.range(0, picture.getHeight())
        .anyMatch(y ->
            IntStream.range(0, picture.getWidth())
                .anyMatch(x -> picture.getRGB(x, y) >>> 24 < 255));
  }

  private static Made made(FileKind kind, byte[] bytes, BufferedImage picture) {
    return new Made(
        new MediaFile(
            Sha256.of(bytes),
            kind.contentType(),
            bytes.length,
            picture.getWidth(),
            picture.getHeight()),
        bytes);
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, FileKind.PNG.name().toLowerCase(Locale.ROOT), out)) {
      throw new IllegalStateException("no writer of PNG");
    }
    return out.toByteArray();
  }

  private static byte[] jpeg(BufferedImage picture) {
    BufferedImage opaque =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(JPEG_QUALITY);
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(to);
      writer.write(null, new IIOImage(opaque, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
