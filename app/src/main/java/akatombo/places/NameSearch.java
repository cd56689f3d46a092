package akatombo.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** A Lucene index in memory of the names of places, which it knows by number. */
final class NameSearch {

  /** The number of a place. */
  static final String NUMBER = "number";

  /** A whole name as {@link SearchText#key}. */
  static final String KEY = "key";

  /** A word of a name. */
  static final String WORD = "word";

  /** The end of a name from its n-th letter on. */
  static final String TAIL = "tail";

  private static final int TAIL_LETTERS_MAX = 24;
  private static final int FEW = 3;

  private final IndexSearcher searcher;
  private final ThreadLocal<JapaneseWords> words = ThreadLocal.withInitial(JapaneseWords::new);

  private NameSearch(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** How well a name fits. */
  enum Match {
    FUZZY(0),
    INSIDE(10),
    WORDS(20),
    PREFIX(30),
    EXACT(40);

    private final int score;

    Match(int score) {
      this.score = score;
    }

    /** Farther apart than any two places can be in rank. */
    int score() {
      return score;
    }
  }

  /** Hears of each place that fits, once. */
  @FunctionalInterface
  interface Hearer {
    void found(int number, Match match);
  }

  static NameSearch of(List<Set<String>> writtenNames) {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      JapaneseWords words = new JapaneseWords();
      for (int number = 0; number < writtenNames.size(); number++) {
        writer.addDocument(document(number, writtenNames.get(number), words));
      }
      writer.forceMerge(1);
      writer.commit();
      IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setQueryCache(null);
      return new NameSearch(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory was not written", e);
    }
  }

  private static Document document(int number, Set<String> written, JapaneseWords words) {
    Document document = new Document();
    document.add(new NumericDocValuesField(NUMBER, number));
    for (String key : PlaceNames.keys(written)) {
      document.add(new StringField(KEY, key, Field.Store.NO));
    }
    for (String name : written) {
      for (String word : words.words(name)) {
        document.add(new StringField(WORD, word, Field.Store.NO));
        if (SearchText.isLatin(word)) {
          document.add(new StringField(WORD, SearchText.sound(word), Field.Store.NO));
        }
      }
      addTails(document, SearchText.key(name));
    }
    return document;
  }

  /** So that a part is a prefix too; not for Latin, whose words are separate already. */
  private static void addTails(Document document, String key) {
    if (!SearchText.isLatin(key)) {
      for (int i = 1; i < Math.min(key.length() - 1, TAIL_LETTERS_MAX); i++) {
        document.add(new StringField(TAIL, key.substring(i), Field.Store.NO));
      }
    }
  }

  /**
   * Names all places that fit a text; those that fit with a typo only where none fits exactly and
   * few fit at all.
   *
   * @param enough with so many that fit, those that fit with a typo are not looked for
   */
  void each(String text, int enough, Hearer hearer) {
    NameQuery query = NameQuery.of(text, words.get());
    if (query.isEmpty()) {
      return;
    }
    Map<Integer, Match> found = new HashMap<>();
    try {
      for (Match match : query.matches()) {
        if (match == Match.FUZZY && isFuzzyVain(found, enough)) {
          break;
        }
        for (int number : searcher.search(query.of(match), NumberCollector.MANAGER)) {
          found.putIfAbsent(number, match);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory was not read", e);
    }
    found.forEach(hearer::found);
  }

  private static boolean isFuzzyVain(Map<Integer, Match> found, int enough) {
    return found.size() >= Math.min(FEW, enough) || found.containsValue(Match.EXACT);
  }
}
