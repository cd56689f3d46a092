package akatombo.buslocation.ingest;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;

/**
 * Text of protobuf fields that are UTF-8 by the book and something else in some feeds; equal bytes
 * always give equal text, so ids stay ids.
 */
final class WireText {

  /** What Japanese systems write when they do not write UTF-8. */
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private WireText() {}

  static String of(ByteString bytes) {
    if (bytes.isValidUtf8()) {
      return bytes.toStringUtf8();
    }
    try {
      String text = WINDOWS_31J.newDecoder().decode(bytes.asReadOnlyByteBuffer()).toString();
      boolean isText =
          ByteBuffer.wrap(text.getBytes(WINDOWS_31J)).equals(bytes.asReadOnlyByteBuffer())
              && text.chars().noneMatch(Character::isISOControl);
      return isText ? text : hexadecimal(bytes);
    } catch (CharacterCodingException e) {
      return hexadecimal(bytes);
    }
  }

  private static String hexadecimal(ByteString bytes) {
    return "0x" + HexFormat.of().formatHex(bytes.toByteArray());
  }
}
