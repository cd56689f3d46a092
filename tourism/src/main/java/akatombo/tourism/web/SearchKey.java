package akatombo.tourism.web;

import akatombo.tourism.LocalizedText;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Brings texts that people take for the same to the same letters. */
final class SearchKey {

  private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';
  private static final char BETWEEN = '\n';

  private SearchKey() {}

  /** Compatibility forms, case, katakana, 竜 and 龍 folded; spaces and marks dropped. */
  static String of(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char letter = folded.charAt(i);
      if (letter >= 'ァ' && letter <= 'ヶ') {
        key.append((char) (letter - KATAKANA_TO_HIRAGANA));
      } else if (letter == '竜') {
        key.append('龍');
      } else if (Character.isLetterOrDigit(letter) || letter == 'ー') {
        key.append(letter);
      }
    }
    return key.toString();
  }

  /** The keys of texts in all their languages, so that none runs into the next. */
  static String of(Collection<LocalizedText> texts) {
    return texts.stream()
        .flatMap(text -> text.entries().values().stream())
        .map(entry -> of(entry.text()))
        .distinct()
        .collect(Collectors.joining(String.valueOf(BETWEEN)));
  }
}
