package akatombo.tourism.media;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {

  private static final MediaLimits LIMITS = new MediaLimits(50_000_000, List.of(320, 800, 1600));

  private static Prepared.Ready ready(byte[] bytes) {
    return (Prepared.Ready) Intake.of(bytes, LIMITS);
  }

  private static boolean tellsItsOrigin(byte[] bytes) {
    Bytes file = new Bytes(bytes);
    return file.contains("Exif") || file.contains("TAKEN-AT-HOME");
  }

  private static BufferedImage picture(Made made) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(made.bytes()));
  }

  /** The canary is in the same test: what is looked for is found in the file that came in. */
  @Test
  void nothingServedTellsWhereAPhotographWasTaken() {
    byte[] photograph = SamplePictures.photograph(2_000, 1_000, 1);
    assertThat(tellsItsOrigin(photograph)).isTrue();
    Prepared.Ready ready = ready(photograph);
    assertThat(ready.made()).hasSize(3).noneMatch(made -> tellsItsOrigin(made.bytes()));
    assertThat(ready.asset().id()).isEqualTo(Sha256.of(photograph));
    assertThat(ready.asset().files()).extracting(MediaFile::width).containsExactly(320, 800, 1_600);
  }

  @Test
  void refusesAPhotographThatBrokeOffOnItsWay() {
    byte[] whole = SamplePictures.photograph(2_000, 1_000, 1);
    for (int percent : new int[] {30, 60, 99}) {
      byte[] brokenOff = Arrays.copyOf(whole, whole.length * percent / 100);
      assertThat(Intake.of(brokenOff, LIMITS)).isInstanceOf(Prepared.Broken.class);
    }
    // Telephones put more behind the picture, for example a film of the moment.
    byte[] withMore = Arrays.copyOf(whole, whole.length + 1_000);
    assertThat(Intake.of(withMore, LIMITS)).isInstanceOf(Prepared.Ready.class);
  }

  /** EXIF 6: the camera was turned, the left of what it saw is the top of what one sees. */
  @Test
  void turnsAPictureUprightBeforeItForgetsHowTheCameraWasHeld() throws IOException {
    Made made = ready(SamplePictures.photograph(600, 400, 6)).made().getFirst();
    BufferedImage upright = picture(made);
    assertThat(upright.getWidth()).isEqualTo(320);
    assertThat(upright.getHeight()).isEqualTo(480);
    assertThat(isRed(upright.getRGB(160, 40))).isTrue();
    assertThat(isRed(upright.getRGB(160, 440))).isFalse();
    BufferedImage asItWas =
        picture(ready(SamplePictures.photograph(600, 400, 1)).made().getFirst());
    assertThat(isRed(asItWas.getRGB(20, 100))).isTrue();
    assertThat(isRed(asItWas.getRGB(300, 100))).isFalse();
  }

  private static boolean isRed(int color) {
    return (color >> 16 & 0xFF) > 150 && (color & 0xFF) < 100;
  }

  @Test
  void makesNoPictureLargerThanItWas() {
    assertThat(ready(SamplePictures.drawn("png", 500, 200)).asset().files())
        .extracting(MediaFile::width)
        .containsExactly(320, 500);
    assertThat(ready(SamplePictures.drawn("png", 100, 100)).asset().files()).hasSize(1);
  }

  @Test
  void readsWebp() {
    byte[] webp =
        Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    assertThat(ready(webp).asset().files().getFirst().contentType()).isEqualTo("image/jpeg");
  }

  @Test
  void keepsADrawingAsPngWhenThatIsSmaller() {
    assertThat(ready(SamplePictures.drawn("png", 500, 200)).asset().files())
        .extracting(MediaFile::contentType)
        .containsOnly("image/png");
    assertThat(ready(SamplePictures.drawn("jpeg", 500, 200)).asset().files())
        .extracting(MediaFile::contentType)
        .containsOnly("image/jpeg");
  }

  /** A file of some kilobytes that would unpack to gigabytes. */
  @Test
  void refusesAPictureThatWouldUnpackToTooMuch() {
    byte[] bomb = SamplePictures.drawn("png", 20, 20);
    // The size in the header says 60,000 × 60,000.
    for (int at : new int[] {16, 20}) {
      bomb[at + 1] = 0;
      bomb[at + 2] = (byte) 0xEA;
      bomb[at + 3] = 0x60;
    }
    assertThat(Intake.of(bomb, LIMITS))
        .isEqualTo(new Prepared.TooManyPixels(60_000, 60_000, 50_000_000));
  }

  @ParameterizedTest
  @CsvSource({"jpeg, 2000", "png, 60", "png, 200"})
  void refusesWhatBeginsLikeAPictureAndIsNone(String format, int kept) {
    byte[] whole = SamplePictures.drawn(format, 300, 300);
    byte[] broken = Arrays.copyOf(whole, Math.min(kept, whole.length / 2));
    Arrays.fill(broken, 30, broken.length, (byte) 0x5A);
    assertThat(Intake.of(broken, LIMITS)).isInstanceOf(Prepared.Broken.class);
  }

  @Test
  void asksTheContentAndNotAName() {
    assertThat(Intake.of("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8), LIMITS))
        .isInstanceOf(Prepared.Unknown.class);
    assertThat(Intake.of("<html>".getBytes(StandardCharsets.UTF_8), LIMITS))
        .isInstanceOf(Prepared.Unknown.class);
    assertThat(Intake.of(new byte[3], LIMITS)).isInstanceOf(Prepared.Unknown.class);
    assertThat(Intake.of("GIF89a".getBytes(StandardCharsets.UTF_8), LIMITS))
        .isInstanceOf(Prepared.Unknown.class);
    assertThat(ready(SampleSounds.wav(1)).asset().form()).isEqualTo(MediaAsset.Form.AUDIO);
  }

  @Test
  void doesNotFailWhateverComes() {
    for (byte[] begin :
        List.of(
            SamplePictures.photograph(60, 40, 3),
            SampleSounds.wav(1),
            SampleSounds.mp3(4, "TAKEN-AT-HOME"),
            SampleSounds.m4a("TAKEN-AT-HOME"),
            SampleSounds.ogg("TAKEN-AT-HOME"))) {
      for (int length = 0; length < Math.min(begin.length, 400); length++) {
        assertThat(Intake.of(Arrays.copyOf(begin, length), LIMITS)).isNotNull();
      }
    }
  }
}
