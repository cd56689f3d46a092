package akatombo.tourism.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * MPEG-4 audio. What tells of the recording becomes free space of the same length, so that every
 * offset into the sound stays right; a file with moving pictures is not taken.
 */
final class M4a {

  private static final int HEADER = 8;
  private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia");
  private static final Set<String> TELLING = Set.of("udta", "meta", "uuid", "free", "skip");
  private static final int DEPTH_MAX = 4;

  private final byte[] bytes;
  private final Bytes file;
  private boolean isSound;
  private boolean isFilm;
  private double seconds;

  private M4a(byte[] bytes) {
    this.bytes = bytes;
    this.file = new Bytes(bytes);
  }

  static Optional<Sound> read(byte[] original) {
    M4a sound = new M4a(original.clone());
    return sound.walk(0, original.length, 0) && sound.isSound && !sound.isFilm
        ? Optional.of(new Sound(sound.bytes, sound.seconds))
        : Optional.empty();
  }

  /** Goes through the boxes of a part; false when they do not fill it. */
  private boolean walk(int begin, int end, int depth) {
    int at = begin;
    while (at < end) {
      if (at + HEADER > end) {
        return false;
      }
      long size = file.u32be(at);
      int header = HEADER;
      if (size == 1 && at + 2 * HEADER <= end) {
        size = file.s64be(at + HEADER);
        header = 2 * HEADER;
      } else if (size == 0) {
        size = (long) end - at;
      }
      if (size < header || size > end - at) {
        return false;
      }
      if (!box(file.text(at + 4, 4), at, header, (int) size, depth)) {
        return false;
      }
      at += (int) size;
    }
    return true;
  }

  private boolean box(String type, int at, int header, int size, int depth) {
    int content = at + header;
    int end = at + size;
    if (TELLING.contains(type)) {
      System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, bytes, at + 4, 4);
      Arrays.fill(bytes, content, end, (byte) 0);
    } else if (CONTAINERS.contains(type)) {
      return depth < DEPTH_MAX && walk(content, end, depth + 1);
    } else if (type.equals("hdlr") && size >= header + 12) {
      String handler = file.text(content + 8, 4);
      isSound |= handler.equals("soun");
      // A track of metadata may tell the way the recorder went.
      isFilm |= handler.equals("vide") || handler.equals("meta");
    } else if (type.equals("mvhd") && size >= header + 32) {
      seconds = duration(content);
    }
    return true;
  }

  private double duration(int content) {
    boolean isLong = file.u8(content) == 1;
    long scale = file.u32be(content + (isLong ? 20 : 12));
    long length = isLong ? file.s64be(content + 24) : file.u32be(content + 16);
    return scale == 0 || length < 0 ? 0 : (double) length / scale;
  }
}
