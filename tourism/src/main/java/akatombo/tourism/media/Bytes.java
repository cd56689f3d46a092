package akatombo.tourism.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and texts in a file; whoever asks has checked the length. */
final class Bytes {

  private final byte[] array;

  Bytes(byte[] array) {
    this.array = array;
  }

  byte[] array() {
    return array;
  }

  int length() {
    return array.length;
  }

  int u8(int at) {
    return array[at] & 0xFF;
  }

  int u16be(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  int u16le(int at) {
    return u8(at) | u8(at + 1) << 8;
  }

  long u32be(int at) {
    return buffer(ByteOrder.BIG_ENDIAN).getInt(at) & 0xFFFFFFFFL;
  }

  long u32le(int at) {
    return buffer(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xFFFFFFFFL;
  }

  long s64be(int at) {
    return buffer(ByteOrder.BIG_ENDIAN).getLong(at);
  }

  long s64le(int at) {
    return buffer(ByteOrder.LITTLE_ENDIAN).getLong(at);
  }

  private ByteBuffer buffer(ByteOrder order) {
    return ByteBuffer.wrap(array).order(order);
  }

  boolean has(int at, int... values) {
    if (at < 0 || at + values.length > array.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if (u8(at + i) != values[i]) {
        return false;
      }
    }
    return true;
  }

  boolean hasText(int at, String ascii) {
    return at >= 0
        && at + ascii.length() <= array.length
        && Arrays.equals(
            array,
            at,
            at + ascii.length(),
            ascii.getBytes(StandardCharsets.ISO_8859_1),
            0,
            ascii.length());
  }

  /** Whether a text is anywhere in it. */
  boolean contains(String ascii) {
    int last = array.length - ascii.length();
    int first = ascii.charAt(0);
    for (int at = 0; at <= last; at++) {
      if (array[at] == first && hasText(at, ascii)) {
        return true;
      }
    }
    return false;
  }

  String text(int at, int length) {
    return new String(array, at, length, StandardCharsets.ISO_8859_1);
  }
}
