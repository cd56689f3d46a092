package akatombo.tourism.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SoundsTest {

  private static final String SECRET = "TAKEN-AT-HOME";
  private static final MediaLimits LIMITS = new MediaLimits(1, List.of(320));

  static Stream<Arguments> sounds() {
    return Stream.of(
        Arguments.of("audio/wav", SampleSounds.wav(3), 3.0),
        Arguments.of("audio/mpeg", SampleSounds.mp3(100, SECRET), 100 * 1_152 / 44_100.0),
        Arguments.of("audio/mp4", SampleSounds.m4a(SECRET), 5.0),
        Arguments.of("audio/ogg", SampleSounds.ogg(SECRET), 2.0));
  }

  @ParameterizedTest
  @MethodSource("sounds")
  void tellsHowLongItLastsAndNothingOfTheRecording(
      String contentType, byte[] sound, double seconds) {
    assertThat(new Bytes(sound).contains(SECRET)).isTrue();
    Prepared.Ready ready = (Prepared.Ready) Intake.of(sound, LIMITS);
    assertThat(ready.asset().files().getFirst().contentType()).isEqualTo(contentType);
    assertThat(ready.asset().seconds()).isCloseTo(seconds, within(0.01));
    byte[] served = ready.made().getFirst().bytes();
    assertThat(new Bytes(served).contains(SECRET)).isFalse();
    // What was stripped is taken again as it is.
    Prepared.Ready again = (Prepared.Ready) Intake.of(served, LIMITS);
    assertThat(again.made().getFirst().bytes()).isEqualTo(served);
  }

  @Test
  void keepsEveryFrameOfAnMp3AndNothingElse() {
    Sound sound = Mp3.read(SampleSounds.mp3(10, SECRET)).orElseThrow();
    assertThat(sound.bytes()).hasSize(10 * 417);
  }

  @Test
  void leavesNoPlaceOfAnMp4File() {
    byte[] sound = SampleSounds.m4a(SECRET);
    assertThat(M4a.read(sound).orElseThrow().bytes()).hasSameSizeAs(sound);
    assertThat(M4a.read(SampleSounds.m4a(SECRET, "vide"))).isEmpty();
  }

  /** Its own sum of its own pages: what players check. */
  @Test
  void makesTheSumsOfOggPagesAnew() {
    byte[] served = Ogg.read(SampleSounds.ogg(SECRET)).orElseThrow().bytes();
    int at = 28 + 19;
    int length = 28 + served[at + 27];
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int value = i >= 22 && i < 26 ? 0 : served[at + i] & 0xFF;
      sum ^= value << 24;
      for (int bit = 0; bit < 8; bit++) {
        sum = sum < 0 ? sum << 1 ^ 0x04C11DB7 : sum << 1;
      }
    }
    assertThat(new Bytes(served).u32le(at + 22)).isEqualTo(sum & 0xFFFFFFFFL);
  }
}
