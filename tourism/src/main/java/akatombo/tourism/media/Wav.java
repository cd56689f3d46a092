package akatombo.tourism.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** RIFF WAVE: how it sounds and the samples are kept, all other chunks are not. */
final class Wav {

  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int FORMAT_MIN = 16;
  private static final Set<String> KEPT = Set.of("fmt ", "fact", "data");

  private Wav() {}

  static Optional<Sound> read(byte[] bytes) {
    Bytes file = new Bytes(bytes);
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
    long bytesPerSecond = 0;
    long samples = 0;
    int at = HEADER;
    while (at + CHUNK_HEADER <= bytes.length) {
      String name = file.text(at, 4);
      long size = file.u32le(at + 4);
      // A recorder that was cut off has not said the last size.
      int length = (int) Math.min(size, bytes.length - at - CHUNK_HEADER);
      if (name.equals("fmt ") && length >= FORMAT_MIN) {
        bytesPerSecond = file.u32le(at + CHUNK_HEADER + 8);
      }
      samples += name.equals("data") ? length : 0;
      if (KEPT.contains(name)) {
        kept.writeBytes(chunk(name, length));
        kept.write(bytes, at + CHUNK_HEADER, length);
        kept.writeBytes(new byte[length & 1]);
      }
      at = (int) Math.min(bytes.length, (long) at + CHUNK_HEADER + length + (length & 1));
    }
    return bytesPerSecond == 0 || samples == 0
        ? Optional.empty()
        : Optional.of(new Sound(file(kept), (double) samples / bytesPerSecond));
  }

  private static byte[] chunk(String name, int length) {
    return ByteBuffer.allocate(CHUNK_HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(length)
        .array();
  }

  private static byte[] file(ByteArrayOutputStream kept) {
    return ByteBuffer.allocate(HEADER + kept.size())
        .put(chunk("RIFF", 4 + kept.size()))
        .put("WAVE".getBytes(StandardCharsets.US_ASCII))
        .put(kept.toByteArray())
        .array();
  }
}
