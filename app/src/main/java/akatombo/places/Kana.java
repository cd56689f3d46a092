package akatombo.places;

import java.util.HashMap;
import java.util.Map;

/** Kana in Latin letters. */
final class Kana {

  private static final String[] VOWELS = {"a", "i", "u", "e", "o"};
  private static final Map<String, String> SYLLABLES = syllables();

  private Kana() {}

  /** Whether a key is hiragana only, as {@link SearchText#key} leaves kana. */
  static boolean isKana(String key) {
    return !key.isEmpty() && key.chars().allMatch(c -> (c >= 'ぁ' && c <= 'ゖ') || c == 'ー');
  }

  /**
   * A hiragana key in Hepburn letters with every vowel written, as one types it: {@code しんぐう} is
   * {@code shinguu}. The long mark ー is dropped.
   */
  static String romaji(String key) {
    StringBuilder latin = new StringBuilder(key.length() * 2);
    boolean doubled = false;
    for (int i = 0; i < key.length(); i++) {
      char kana = key.charAt(i);
      if (kana == 'っ') {
        doubled = true;
        continue;
      }
      String two = i + 1 < key.length() ? SYLLABLES.get(key.substring(i, i + 2)) : null;
      String syllable = two != null ? two : SYLLABLES.getOrDefault(key.substring(i, i + 1), "");
      if (two != null) {
        i++;
      }
      if (doubled && !syllable.isEmpty()) {
        latin.append(syllable.startsWith("ch") ? 't' : syllable.charAt(0));
      }
      doubled = false;
      latin.append(syllable);
    }
    return latin.toString();
  }

  private static Map<String, String> syllables() {
    Map<String, String> all = new HashMap<>();
    row(all, "あいうえお", "");
    row(all, "かきくけこ", "k");
    row(all, "がぎぐげご", "g");
    row(all, "さしすせそ", "s");
    row(all, "ざじずぜぞ", "z");
    row(all, "たちつてと", "t");
    row(all, "だぢづでど", "d");
    row(all, "なにぬねの", "n");
    row(all, "はひふへほ", "h");
    row(all, "ばびぶべぼ", "b");
    row(all, "ぱぴぷぺぽ", "p");
    row(all, "まみむめも", "m");
    row(all, "らりるれろ", "r");
    row(all, "ぁぃぅぇぉ", "");
    all.putAll(Map.of("や", "ya", "ゆ", "yu", "よ", "yo", "わ", "wa", "を", "o", "ん", "n", "ゔ", "vu"));
    all.putAll(
        Map.of("し", "shi", "じ", "ji", "ち", "chi", "ぢ", "ji", "つ", "tsu", "づ", "zu", "ふ", "fu"));
    all.putAll(Map.of("ゃ", "ya", "ゅ", "yu", "ょ", "yo", "ゎ", "wa", "ゐ", "i", "ゑ", "e"));
    contracted(all);
    all.putAll(Map.of("ふぁ", "fa", "ふぃ", "fi", "ふぇ", "fe", "ふぉ", "fo", "てぃ", "ti", "でぃ", "di"));
    all.putAll(Map.of("うぃ", "wi", "うぇ", "we", "うぉ", "wo", "ちぇ", "che", "しぇ", "she", "じぇ", "je"));
    return Map.copyOf(all);
  }

  private static void row(Map<String, String> all, String kana, String consonant) {
    for (int i = 0; i < VOWELS.length; i++) {
      all.put(kana.substring(i, i + 1), consonant + VOWELS[i]);
    }
  }

  private static void contracted(Map<String, String> all) {
    String first = "きぎしじちぢにひびぴみり";
    String[] latin = {"ky", "gy", "sh", "j", "ch", "j", "ny", "hy", "by", "py", "my", "ry"};
    for (int i = 0; i < latin.length; i++) {
      String kana = first.substring(i, i + 1);
      all.put(kana + "ゃ", latin[i] + "a");
      all.put(kana + "ゅ", latin[i] + "u");
      all.put(kana + "ょ", latin[i] + "o");
    }
  }
}
