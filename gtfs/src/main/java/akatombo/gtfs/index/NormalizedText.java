package akatombo.gtfs.index;

import java.text.Normalizer;
import java.util.Locale;

/** Brings texts that people take for the same to the same letters. */
final class NormalizedText {

  private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

  private NormalizedText() {}

  /** Compatibility forms and letter case folded, katakana as hiragana, spaces and dots dropped. */
  static String of(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char letter = folded.charAt(i);
      if (letter >= 'ァ' && letter <= 'ヶ') {
        letters.append((char) (letter - KATAKANA_TO_HIRAGANA));
      } else if (!Character.isWhitespace(letter) && letter != '・' && letter != '·') {
        letters.append(letter);
      }
    }
    String normalized = letters.toString();
    return normalized.equals(text) ? text : normalized;
  }
}
