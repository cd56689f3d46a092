package akatombo.gtfs.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads text whose encoding nobody declares, in one pass: UTF-8 with or without a byte order mark,
 * UTF-16 with one, and otherwise windows-31j.
 *
 * <p>The file counts as windows-31j when its first bytes beyond ASCII are not valid UTF-8 (the
 * first kanji of a Shift_JIS file never is), and as damaged UTF-8 when valid ones came before.
 */
public final class TextDecoder extends Reader {

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
  private CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
  private TextEncoding encoding = TextEncoding.UTF_8;
  private boolean isStarted;
  private boolean isAtEnd;
  private boolean isDone;
  private boolean sawBeyondAscii;

  public TextDecoder(InputStream in) {
    this.in = in;
  }

  /** The encoding as far as the text has been read. */
  public TextEncoding encoding() {
    return encoding;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!isStarted) {
      start();
    }
    CharBuffer out = CharBuffer.wrap(chars, offset, length);
    while (out.position() == offset && !isDone) {
      decode(out, chars);
    }
    int count = out.position() - offset;
    return count == 0 ? -1 : count;
  }

  private void start() throws IOException {
    isStarted = true;
    while (bytes.remaining() < 3 && !isAtEnd) {
      fill();
    }
    int first = bytes.remaining() > 1 ? (bytes.get(0) & 0xFF) << 8 | (bytes.get(1) & 0xFF) : 0;
    if (first == 0xFEFF || first == 0xFFFE) {
      become(TextEncoding.UTF_16, StandardCharsets.UTF_16);
    } else if (first == 0xEFBB && bytes.remaining() > 2 && (bytes.get(2) & 0xFF) == 0xBF) {
      bytes.position(3);
    }
  }

  private void decode(CharBuffer out, char[] chars) throws IOException {
    if (!bytes.hasRemaining() && !isAtEnd) {
      fill();
    }
    int before = out.position();
    CoderResult result = decoder.decode(bytes, out, isAtEnd);
    if (encoding == TextEncoding.UTF_8 && !sawBeyondAscii) {
      sawBeyondAscii = hasBeyondAscii(chars, before, out.position());
    }
    if (result.isError()) {
      doubtUtf8();
    } else if (result.isUnderflow()) {
      if (isAtEnd) {
        CoderResult flushed = decoder.flush(out);
        isDone = flushed.isUnderflow();
      } else {
        fill();
      }
    }
  }

  private void doubtUtf8() {
    if (sawBeyondAscii) {
      become(TextEncoding.DAMAGED_UTF_8, StandardCharsets.UTF_8);
    } else {
      become(TextEncoding.WINDOWS_31J, WINDOWS_31J);
    }
  }

  private void become(TextEncoding found, Charset charset) {
    encoding = found;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      isAtEnd = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  private static boolean hasBeyondAscii(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] > 127) {
        return true;
      }
    }
    return false;
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
