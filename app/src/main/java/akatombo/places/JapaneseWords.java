package akatombo.places;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts texts into words, Japanese ones with a dictionary. One thread at a time. */
final class JapaneseWords {

  private final JapaneseTokenizer tokenizer =
      new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
  private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
  private final ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);

  /** The words of a text as keys, without particles and other lone kana. */
  SequencedSet<String> words(String text) {
    SequencedSet<String> words = new LinkedHashSet<>();
    each(SearchText.folded(text), word -> words.add(SearchText.key(word)));
    words.removeIf(word -> word.isEmpty() || (word.length() == 1 && Kana.isKana(word)));
    return words;
  }

  /** How a name is most likely read, in hiragana; empty when a word of it is in no dictionary. */
  Optional<String> reading(String name) {
    StringBuilder readings = new StringBuilder();
    boolean[] known = {true};
    each(
        name,
        word -> {
          String read = reading.getReading();
          String key = SearchText.key(read == null ? word : read);
          known[0] &= Kana.isKana(key);
          readings.append(key);
        });
    return known[0] && !readings.isEmpty() ? Optional.of(readings.toString()) : Optional.empty();
  }

  private void each(String text, Consumer<String> word) {
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        word.accept(term.toString());
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory was not read", e);
    }
  }
}
