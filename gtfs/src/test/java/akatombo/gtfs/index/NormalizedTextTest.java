package akatombo.gtfs.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalizedTextTest {

  @Test
  void katakanaIsHiragana() {
    assertThat(NormalizedText.of("タツノ")).isEqualTo("たつの");
  }

  @Test
  void halfWidthAndFullWidthAreTheSame() {
    assertThat(NormalizedText.of("ﾊﾞｽ")).isEqualTo(NormalizedText.of("バス"));
    assertThat(NormalizedText.of("ＪＲ　本竜野駅")).isEqualTo("jr本竜野駅");
  }

  @Test
  void spacesAndMiddleDotsDoNotCount() {
    assertThat(NormalizedText.of("赤とんぼ・荘 前")).isEqualTo("赤とんぼ荘前");
  }

  @Test
  void theLongVowelMarkStays() {
    assertThat(NormalizedText.of("センター")).isEqualTo("せんたー");
  }
}
