package akatombo.gtfs.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {

  @ParameterizedTest
  @CsvSource({
    "8:00:00, 28800",
    "08:00:00, 28800",
    "23:59:59, 86399",
    "24:00:00, 86400",
    "27:05:30, 97530",
    "100:00:00, 360000"
  })
  void readsTimes(String text, int seconds) {
    assertThat(time(text)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8:00",
        "08:00:60",
        "08:60:00",
        "8:0:0",
        "-8:00:00",
        "08.00.00",
        "080000",
        "a:00:00",
        "1000:00:00",
        "08:00:0x",
        ":08:00:00"
      })
  void refusesWhatIsNoTime(String text) {
    assertThat(time(text)).isEqualTo(FieldText.INVALID);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "-7, -7", "+7, 7", "2147483647, 2147483647", "007, 7"})
  void readsIntegers(String text, int value) {
    assertThat(integer(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "+", "1.0", "1 0", "2147483648", "99999999999", "１", "0x1"})
  void refusesWhatIsNoInteger(String text) {
    assertThat(integer(text)).isEqualTo(FieldText.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "34.8656",
        "-122.419416",
        "0",
        "0.0",
        ".5",
        "5.",
        "134.54631234567890123",
        "1e-7",
        "1.5E3",
        "00034.1",
        "139.700000000000003",
        "0.1",
        "35.681236",
        "-0"
      })
  void readsDecimalsAsTheLibraryDoes(String text) {
    assertThat(decimal(text)).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-", ".", "-.", "1.2.3", "NaN", "Infinity", "1e999", "0x1p3", "1d", "3,5", "1-2"})
  void refusesWhatIsNoDecimal(String text) {
    assertThat(decimal(text)).isNaN();
  }

  @Test
  void readsOnlyTheCharactersItIsTold() {
    assertThat(FieldText.integer("x12y".toCharArray(), 1, 3)).isEqualTo(12);
    assertThat(FieldText.time("x08:00:00y".toCharArray(), 1, 9)).isEqualTo(28800);
    assertThat(FieldText.decimal("x1.5y".toCharArray(), 1, 4)).isEqualTo(1.5);
  }

  private static int time(String text) {
    return FieldText.time(text.toCharArray(), 0, text.length());
  }

  private static int integer(String text) {
    return FieldText.integer(text.toCharArray(), 0, text.length());
  }

  private static double decimal(String text) {
    return FieldText.decimal(text.toCharArray(), 0, text.length());
  }
}
