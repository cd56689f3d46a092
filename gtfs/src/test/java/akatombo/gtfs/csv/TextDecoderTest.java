package akatombo.gtfs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  @Test
  void readsUtf8WithAndWithoutAByteOrderMark() throws IOException {
    assertThat(read("赤とんぼ".getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF_8 赤とんぼ");
    assertThat(read("\uFEFF赤とんぼ".getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF_8 赤とんぼ");
  }

  @Test
  void readsShiftJisWhenTheFirstKanjiIsNotUtf8() throws IOException {
    assertThat(read("stop,赤とんぼ号①".getBytes(WINDOWS_31J))).isEqualTo("WINDOWS_31J stop,赤とんぼ号①");
  }

  @Test
  void readsShiftJisThatBeginsFarInTheFile() throws IOException {
    String ascii = "a,b,c\n".repeat(50_000);
    assertThat(read((ascii + "新宮").getBytes(WINDOWS_31J))).isEqualTo("WINDOWS_31J " + ascii + "新宮");
  }

  @Test
  void replacesTheBrokenBytesOfAUtf8File() throws IOException {
    assertThat(
            read(joined("赤".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xE3, ',', 'a'})))
        .isEqualTo("DAMAGED_UTF_8 赤\uFFFD,a");
  }

  @Test
  void readsUtf16WithAByteOrderMark() throws IOException {
    assertThat(read("赤とんぼ".getBytes(StandardCharsets.UTF_16))).isEqualTo("UTF_16 赤とんぼ");
    assertThat(read("\uFEFF赤とんぼ".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("UTF_16 赤とんぼ");
  }

  @Test
  void readsCharactersThatStraddleItsBuffer() throws IOException {
    for (int padding = 65_530; padding < 65_540; padding++) {
      String text = "a".repeat(padding) + "龍野市";
      assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF_8 " + text);
    }
  }

  @Test
  void readsNothingFromNothing() throws IOException {
    assertThat(read(new byte[0])).isEqualTo("UTF_8 ");
  }

  private static String read(byte[] bytes) throws IOException {
    try (TextDecoder decoder = new TextDecoder(new ByteArrayInputStream(bytes))) {
      StringBuilder text = new StringBuilder();
      char[] chars = new char[1000];
      for (int n = decoder.read(chars, 0, chars.length); n >= 0; ) {
        text.append(chars, 0, n);
        n = decoder.read(chars, 0, chars.length);
      }
      return decoder.encoding() + " " + text;
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(second);
    return bytes.toByteArray();
  }
}
