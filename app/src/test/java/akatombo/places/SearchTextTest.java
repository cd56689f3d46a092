package akatombo.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource({
    "龍野城, 竜野城",
    "東觜崎, 東嘴崎",
    "本條, 本条",
    "御嶽, 御岳",
    "ﾎﾝﾀﾂﾉ, ほんたつの",
    "ホンタツノ, ほんたつの",
    "ＨＯＮ－Ｔａｔｓｕｎｏ, hontatsuno",
    "Dōyō no Komichi, doyonokomichi",
    "霞ヶ関, 霞ケ関",
    "霞ヶ関, 霞が関",
    "段之上, 段の上",
    "光都1丁目, 光都一丁目",
    "龍野公園・動物園, 竜野公園動物園",
    "다쓰노성, 다쓰노성",
  })
  void foldsWhatPeopleTakeForTheSame(String one, String other) {
    assertThat(SearchText.key(one)).isEqualTo(SearchText.key(other));
  }

  @Test
  void keepsTheLongMarkAndVoicedKana() {
    assertThat(SearchText.key("センター")).isEqualTo("せんたー");
    assertThat(SearchText.key("がぎ")).isNotEqualTo(SearchText.key("かき"));
  }

  @ParameterizedTest
  @CsvSource({
    "hontatsuno, hontatuno",
    "shingu, singuu",
    "shinbashi, shimbashi",
    "honjo, honzyou",
    "ochaya, otyaya",
    "matcha, mattya",
    "fujimi, huzimi",
    "itchome, ittyoume",
    "oote, ote",
    "ichi, iti",
    "sshi, ssi",
  })
  void hearsHepburnAndKunreiAlike(String one, String other) {
    assertThat(SearchText.sound(one)).isEqualTo(SearchText.sound(other));
  }

  @ParameterizedTest
  @CsvSource({
    "ほんたつの, hontatsuno",
    "はりましんぐう, harimashinguu",
    "たつのじょう, tatsunojou",
    "いっちょうめ, itchoume",
    "しりょうかん, shiryoukan",
    "せんたー, senta",
    "ふぁみりー, famiri",
    "りゅうこ, ryuuko",
  })
  void writesKanaInLatinLetters(String kana, String latin) {
    assertThat(Kana.romaji(kana)).isEqualTo(latin);
  }

  @Test
  void tellsKanaFromOthers() {
    assertThat(Kana.isKana("せんたー")).isTrue();
    assertThat(Kana.isKana("竜野")).isFalse();
    assertThat(Kana.isKana("")).isFalse();
  }
}
