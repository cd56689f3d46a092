package akatombo.tourism.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Sounds as recorders make them, silent, with a secret in what they tell of the recording. */
final class SampleSounds {

  private static final int WAV_RATE = 8_000;

  private SampleSounds() {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] wav(int seconds) {
    byte[] secret = ascii("INFOTAKEN-AT-HOME ");
    int samples = WAV_RATE * seconds;
    ByteBuffer out =
        ByteBuffer.allocate(12 + 24 + 8 + secret.length + 8 + samples)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("RIFF")).putInt(out.capacity() - 8).put(ascii("WAVE"));
    out.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    out.putInt(WAV_RATE).putInt(WAV_RATE).putShort((short) 1).putShort((short) 8);
    out.put(ascii("LIST")).putInt(secret.length).put(secret);
    out.put(ascii("data")).putInt(samples);
    return out.array();
  }

  /** Frames of MPEG-1 layer III, 128 kbit/s, 44.1 kHz, between tags. */
  static byte[] mp3(int frames, String secret) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ascii("ID3\4\0\0\0\0\0"));
    out.write(secret.length());
    out.writeBytes(ascii(secret));
    for (int i = 0; i < frames; i++) {
      byte[] frame = new byte[417];
      frame[0] = (byte) 0xFF;
      frame[1] = (byte) 0xFB;
      frame[2] = (byte) 0x90;
      out.writeBytes(frame);
    }
    byte[] tail = new byte[128];
    System.arraycopy(ascii("TAG" + secret), 0, tail, 0, 3 + secret.length());
    out.writeBytes(tail);
    return out.toByteArray();
  }

  private static byte[] box(String type, byte[]... contents) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] content : contents) {
      all.writeBytes(content);
    }
    return ByteBuffer.allocate(8 + all.size())
        .putInt(8 + all.size())
        .put(ascii(type))
        .put(all.toByteArray())
        .array();
  }

  /** Five seconds with a place in two of the boxes where recorders write it. */
  static byte[] m4a(String secret) {
    return m4a(secret, "soun");
  }

  static byte[] m4a(String secret, String handler) {
    byte[] header = ByteBuffer.allocate(100).putInt(12, 1_000).putInt(16, 5_000).array();
    byte[] kind = ByteBuffer.allocate(25).put(8, ascii(handler)).array();
    byte[] track = box("trak", box("mdia", box("hdlr", kind)), box("udta", ascii(secret)));
    return join(
        box("ftyp", ascii("M4A \0\0\0\0M4A isom")),
        box("moov", box("mvhd", header), track, box("meta", ascii(secret))),
        box("mdat", new byte[64]));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** Two seconds of Opus. */
  static byte[] ogg(String secret) {
    ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
    head.put(ascii("OpusHead")).put((byte) 1).put((byte) 1).putShort((short) 312).putInt(48_000);
    ByteBuffer tags = ByteBuffer.allocate(16 + 4 + 4 + secret.length());
    tags.order(ByteOrder.LITTLE_ENDIAN).put(ascii("OpusTags")).putInt(4).put(ascii("test"));
    tags.putInt(1).putInt(secret.length()).put(ascii(secret));
    return join(page(0, 0, head.array()), page(1, 0, tags.array()), page(2, 96_312, new byte[50]));
  }

  private static byte[] page(int number, long granule, byte[] body) {
    ByteBuffer page = ByteBuffer.allocate(28 + body.length).order(ByteOrder.LITTLE_ENDIAN);
    page.put(ascii("OggS")).put((byte) 0).put((byte) (number == 0 ? 2 : 0)).putLong(granule);
    page.putInt(7).putInt(number).putInt(0).put((byte) 1).put((byte) body.length).put(body);
    return page.array();
  }
}
