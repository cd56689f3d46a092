package akatombo.tourism.media;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** MPEG audio, layer III: its frames alone are kept, so that no tag of any kind is. */
final class Mp3 {

  private static final int HEADER = 4;
  private static final int ID3_HEADER = 10;
  private static final int ID3_FOOTER_FLAG = 0x10;
  private static final int[] BITRATES_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] BITRATES_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] RATES = {44_100, 48_000, 32_000};

  private Mp3() {}

  /**
   * A frame.
   *
   * @param length with its header, in bytes
   */
  private record Frame(int length, int samples, int rate) {}

  static boolean isLikely(Bytes file) {
    int first = file.hasText(0, "ID3") ? afterId3(file) : 0;
    return isFrameFollowed(file, first);
  }

  private static int afterId3(Bytes file) {
    if (file.length() < ID3_HEADER) {
      return file.length();
    }
    int size = 0;
    for (int i = 6; i < ID3_HEADER; i++) {
      size = size << 7 | (file.u8(i) & 0x7F);
    }
    int footer = (file.u8(5) & ID3_FOOTER_FLAG) == 0 ? 0 : ID3_HEADER;
    int end = ID3_HEADER + size + footer;
    // Some writers leave zeros behind the tag.
    while (end < file.length() && file.u8(end) == 0) {
      end++;
    }
    return Math.min(end, file.length());
  }

  /** A header alone is twelve bits of luck; the next frame has to be where it says. */
  private static boolean isFrameFollowed(Bytes file, int at) {
    Frame frame = frame(file, at).orElse(null);
    if (frame == null) {
      return false;
    }
    int next = at + frame.length;
    return next == file.length() || file.hasText(next, "TAG") || frame(file, next).isPresent();
  }

  private static Optional<Frame> frame(Bytes file, int at) {
    if (at < 0 || at + HEADER > file.length() || file.u8(at) != 0xFF) {
      return Optional.empty();
    }
    int second = file.u8(at + 1);
    int version = second >> 3 & 3; // 3 = MPEG-1, 2 = MPEG-2, 0 = MPEG-2.5
    boolean isLayer3 = (second & 0xE0) == 0xE0 && (second >> 1 & 3) == 1 && version != 1;
    int bitrate = file.u8(at + 2) >> 4;
    int rateIndex = file.u8(at + 2) >> 2 & 3;
    if (!isLayer3 || bitrate == 0 || bitrate == 15 || rateIndex == 3) {
      return Optional.empty();
    }
    boolean isFirst = version == 3;
    int rate = RATES[rateIndex] >> (isFirst ? 0 : version == 2 ? 1 : 2);
    int kilobits = (isFirst ? BITRATES_1 : BITRATES_2)[bitrate];
    int samples = isFirst ? 1_152 : 576;
    int padding = file.u8(at + 2) >> 1 & 1;
    int length = samples / 8 * kilobits * 1_000 / rate + padding;
    return at + length > file.length()
        ? Optional.empty()
        : Optional.of(new Frame(length, samples, rate));
  }

  /** Its frames; empty when there are none, or when most of it is something else. */
  static Optional<Sound> read(byte[] bytes) {
    Bytes file = new Bytes(bytes);
    int begin = file.hasText(0, "ID3") ? afterId3(file) : 0;
    ByteArrayOutputStream frames = new ByteArrayOutputStream(bytes.length - begin);
    double seconds = 0;
    int at = begin;
    boolean isInStep = false;
    while (at < bytes.length) {
      Frame frame = isInStep || isFrameFollowed(file, at) ? frame(file, at).orElse(null) : null;
      isInStep = frame != null;
      if (frame == null) {
        at++;
      } else {
        frames.write(bytes, at, frame.length);
        seconds += (double) frame.samples / frame.rate;
        at += frame.length;
      }
    }
    boolean isMostlySound = frames.size() > 0 && frames.size() * 2L >= bytes.length - begin;
    return isMostlySound ? Optional.of(new Sound(frames.toByteArray(), seconds)) : Optional.empty();
  }
}
