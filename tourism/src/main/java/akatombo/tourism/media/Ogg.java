package akatombo.tourism.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Vorbis or Opus in Ogg. The comments become spaces of the same length, so that no page moves; the
 * sums of the pages they stand on are made anew.
 */
final class Ogg {

  private static final int HEADER = 27;
  private static final int SUM_AT = 22;
  private static final int OPUS_RATE = 48_000;
  private static final int[] CRC = table();

  private final byte[] bytes;
  private final Bytes file;
  private final List<Page> pages = new ArrayList<>();

  private Ogg(byte[] bytes) {
    this.bytes = bytes;
    this.file = new Bytes(bytes);
  }

  /**
   * A page.
   *
   * @param body where its content begins
   */
  private record Page(int at, int body, int end) {}

  static Optional<Sound> read(byte[] original) {
    Ogg sound = new Ogg(original.clone());
    if (!sound.findPages()) {
      return Optional.empty();
    }
    int head = sound.pages.getFirst().body;
    boolean isVorbis = sound.file.hasText(head, "\u0001vorbis") && head + 16 <= original.length;
    boolean isOpus = sound.file.hasText(head, "OpusHead") && head + 12 <= original.length;
    if (!isVorbis && !isOpus) {
      return Optional.empty();
    }
    if (!sound.stripComments(isVorbis ? "\u0003vorbis" : "OpusTags", isVorbis)) {
      return Optional.empty();
    }
    long rate = isVorbis ? sound.file.u32le(head + 12) : OPUS_RATE;
    long skipped = isVorbis ? 0 : sound.file.u16le(head + 10);
    long last = sound.file.s64le(sound.pages.getLast().at + 6);
    double seconds = rate == 0 || last < skipped ? 0 : (double) (last - skipped) / rate;
    return Optional.of(new Sound(sound.bytes, seconds));
  }

  /** False unless pages fill the file. */
  private boolean findPages() {
    int at = 0;
    while (at < bytes.length) {
      if (!file.hasText(at, "OggS") || at + HEADER > bytes.length) {
        return false;
      }
      int segments = file.u8(at + 26);
      int body = at + HEADER + segments;
      if (body > bytes.length) {
        return false;
      }
      int length = 0;
      for (int i = 0; i < segments; i++) {
        length += file.u8(at + HEADER + i);
      }
      if (length > bytes.length - body) {
        return false;
      }
      pages.add(new Page(at, body, body + length));
      at = body + length;
    }
    return pages.size() >= 2;
  }

  private boolean stripComments(String mark, boolean hasFrame) {
    int[] places = secondPacket();
    if (places.length < mark.length() + 9 || !file.hasText(places[0], mark)) {
      return false;
    }
    byte[] packet = new byte[places.length];
    for (int i = 0; i < mark.length(); i++) {
      packet[i] = bytes[places[i]];
    }
    int frame = hasFrame ? 1 : 0;
    int vendor = packet.length - mark.length() - 8 - frame;
    ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN).putInt(mark.length(), vendor);
    Arrays.fill(packet, mark.length() + 4, mark.length() + 4 + vendor, (byte) ' ');
    // Behind it stands the number of comments, none; Vorbis closes with a bit that is set.
    if (hasFrame) {
      packet[packet.length - 1] = 1;
    }
    for (int i = 0; i < packet.length; i++) {
      bytes[places[i]] = packet[i];
    }
    pages.forEach(this::sum);
    return true;
  }

  /** Where each byte of the second packet stands: it begins on the second page. */
  private int[] secondPacket() {
    IntStream.Builder places = IntStream.builder();
    for (Page page : pages.subList(1, pages.size())) {
      int at = page.body;
      for (int i = page.at + HEADER; i < page.body; i++) {
        int length = file.u8(i);
        for (int k = 0; k < length; k++) {
          places.accept(at + k);
        }
        at += length;
        if (length < 255) {
          return places.build().toArray();
        }
      }
    }
    return new int[0];
  }

  private void sum(Page page) {
    Arrays.fill(bytes, page.at + SUM_AT, page.at + SUM_AT + 4, (byte) 0);
    int sum = 0;
    for (int i = page.at; i < page.end; i++) {
      sum = sum << 8 ^ CRC[(sum >>> 24 ^ bytes[i]) & 0xFF];
    }
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(page.at + SUM_AT, sum);
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int sum = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        sum = sum < 0 ? sum << 1 ^ 0x04C11DB7 : sum << 1;
      }
      table[i] = sum;
    }
    return table;
  }
}
