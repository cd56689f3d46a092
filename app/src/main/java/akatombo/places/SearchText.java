package akatombo.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Brings texts that people take for the same to the same letters. */
final class SearchText {

  private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

  /** Forms of one character: each second one is written as the one before it. */
  private static final Map<Character, Character> VARIANTS =
      pairs(
          "竜龍竜龙条條条条国國沢澤辺邊辺邉斎齋斉齊広廣桜櫻瀬瀨高髙崎﨑浜濱浜濵島嶋島嶌駅驛駅驿鉄鐵学學会會県縣円圓"
              + "静靜恵惠真眞万萬徳德蔵藏戸戶嘴觜鶴寉関關区區図圖館舘庁廳応應仏佛芸藝画畫台臺宝寶亀龜弥彌"
              + "礼禮緑綠栄榮黒黑戦戰検檢楽樂薬藥壱壹塩鹽竃竈径徑霊靈発發郷鄉歩步横橫温溫内內豊豐曽曾岳嶽");

  private static final Pattern SMALL_KE = Pattern.compile("(?<=\\p{IsHan})[ヶケヵ](?![ァ-ヺー])");
  private static final Pattern OLD_NO = Pattern.compile("(?<=\\p{IsHan})之");
  private static final Pattern NUMBERED_BLOCK = Pattern.compile("([1-9])(?=丁目)");
  private static final String KANJI_NUMBERS = "一二三四五六七八九";
  private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");

  private SearchText() {}

  /** Compatibility forms, case, accents, kanji variants and kana folded; spaces are kept. */
  static String folded(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String small = SMALL_KE.matcher(compatible).replaceAll("が");
    String no = OLD_NO.matcher(small).replaceAll("の");
    String numbered =
        NUMBERED_BLOCK
            .matcher(no)
            .replaceAll(
                found -> String.valueOf(KANJI_NUMBERS.charAt(found.group(1).charAt(0) - '1')));
    String lower = numbered.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      append(folded, lower.charAt(i));
    }
    return folded.toString();
  }

  private static void append(StringBuilder folded, char letter) {
    if (letter >= 'ァ' && letter <= 'ヶ') {
      folded.append((char) (letter - KATAKANA_TO_HIRAGANA));
    } else if ((letter >= 'À' && letter < 'ʰ') || (letter >= 'Ḁ' && letter < 'ἀ')) {
      String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
      folded.append(parts.charAt(0));
    } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
      folded.append(VARIANTS.getOrDefault(letter, letter));
    }
  }

  /** {@link #folded} without spaces, hyphens, dots and brackets. */
  static String key(String text) {
    String folded = folded(text);
    StringBuilder key = new StringBuilder(folded.length());
    folded.codePoints().filter(SearchText::isLetter).forEach(key::appendCodePoint);
    return key.toString();
  }

  static boolean isLetter(int letter) {
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.LETTER_NUMBER;
  }

  /** Whether a key is Latin letters and digits only. */
  static boolean isLatin(String key) {
    return LATIN.matcher(key).matches();
  }

  /**
   * A Latin key as it sounds, the same for Hepburn, kunrei and typed kana: {@code hontatsuno} and
   * {@code hontatuno}, {@code shinguu}, {@code shingu} and {@code singu}.
   */
  static String sound(String key) {
    String s = key.replace("cch", "tch");
    s = s.replace("sh", "s:").replace("ch", "t:").replace("tsu", "tu").replace("j", "z:");
    s = s.replace("ts", "t").replace("fu", "hu").replace("di", "z:i").replace("du", "zu");
    s = s.replace(":i", "i").replace(":y", "y").replace(":", "y");
    s = s.replace("mb", "nb").replace("mm", "nm").replace("mp", "np").replace("nn", "n");
    return s.replace("ou", "o")
        .replace("oo", "o")
        .replace("uu", "u")
        .replace("aa", "a")
        .replace("ii", "i")
        .replace("ee", "e");
  }

  private static Map<Character, Character> pairs(String text) {
    return IntStream.range(0, text.length() / 2)
        .boxed()
        .filter(i -> text.charAt(2 * i) != text.charAt(2 * i + 1))
        .collect(
            Collectors.toUnmodifiableMap(
                i -> text.charAt(2 * i + 1), i -> text.charAt(2 * i), (a, b) -> a));
  }
}
