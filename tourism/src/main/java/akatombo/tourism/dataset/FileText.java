package akatombo.tourism.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out by its content how a text is encoded; the whole of it must fit. */
final class FileText {

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private FileText() {}

  /** The text without a byte order mark; empty when it is in none of the encodings. */
  static Optional<String> of(byte[] bytes) {
    if (isUtf16(bytes)) {
      return decoded(bytes, 0, StandardCharsets.UTF_16);
    }
    int from = hasMark(bytes) ? 3 : 0;
    return decoded(bytes, from, StandardCharsets.UTF_8)
        .or(() -> from > 0 ? Optional.empty() : decoded(bytes, 0, WINDOWS_31J));
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length > 2
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
