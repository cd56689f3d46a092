package akatombo.places;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** What a person typed, as queries from the strictest to the most forgiving. */
final class NameQuery {

  private static final int TYPO_LETTERS_MIN = 4;
  private static final int TYPO_PREFIX_LETTERS_MIN = 6;
  private static final int TYPO_LETTERS_MAX = 30;
  private static final int TWO_TYPOS_LETTERS_MIN = 12;
  private static final int WORK_LIMIT = 50_000;

  private final String key;
  private final SequencedSet<String> spellings;
  private final List<String> words;

  private NameQuery(String key, List<String> words) {
    this.key = key;
    this.words = words;
    this.spellings = new LinkedHashSet<>(spellings(key));
  }

  static NameQuery of(String text, JapaneseWords words) {
    return new NameQuery(SearchText.key(text), List.copyOf(words.words(text)));
  }

  private static List<String> spellings(String word) {
    return SearchText.isLatin(word)
        ? Stream.of(word, SearchText.sound(word)).distinct().toList()
        : List.of(word);
  }

  /** Whether nothing that can be looked for was typed. */
  boolean isEmpty() {
    return key.isEmpty();
  }

  /** The ways to look, the strictest first. */
  List<NameSearch.Match> matches() {
    List<NameSearch.Match> matches = new ArrayList<>();
    matches.add(NameSearch.Match.EXACT);
    matches.add(NameSearch.Match.PREFIX);
    if (!words.isEmpty()) {
      matches.add(NameSearch.Match.WORDS);
    }
    if (key.length() > 1 && !SearchText.isLatin(key)) {
      matches.add(NameSearch.Match.INSIDE);
    }
    if (key.length() >= TYPO_LETTERS_MIN && key.length() <= TYPO_LETTERS_MAX) {
      matches.add(NameSearch.Match.FUZZY);
    }
    return matches;
  }

  Query of(NameSearch.Match match) {
    return new ConstantScoreQuery(
        switch (match) {
          case EXACT -> any(spellings.stream().map(key -> term(NameSearch.KEY, key)).toList());
          case PREFIX -> any(spellings.stream().map(key -> prefix(NameSearch.KEY, key)).toList());
          case WORDS -> allWords();
          case INSIDE -> prefix(NameSearch.TAIL, key);
          case FUZZY -> fuzzy();
        });
  }

  private Query allWords() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) {
      List<String> ways = spellings(word);
      List<Query> any = new ArrayList<>(ways.stream().map(w -> term(NameSearch.WORD, w)).toList());
      if (word.equals(words.getLast())) {
        ways.forEach(way -> any.add(prefix(NameSearch.WORD, way)));
      }
      all.add(any(any), Occur.MUST);
    }
    return all.build();
  }

  /**
   * One letter wrong, missing, too many or two swapped, in very long texts two of that; in long
   * ones also of a beginning.
   */
  private Query fuzzy() {
    List<Query> ways = new ArrayList<>();
    for (String spelling : spellings) {
      int edits = spelling.length() >= TWO_TYPOS_LETTERS_MIN ? 2 : 1;
      ways.add(new FuzzyQuery(new Term(NameSearch.KEY, spelling), edits, 0, WORK_LIMIT, true));
      if (spelling.length() >= TYPO_PREFIX_LETTERS_MIN) {
        ways.add(beginsLike(spelling));
      }
    }
    if (!words.isEmpty()) {
      ways.add(wordsWithTypos());
    }
    return any(ways);
  }

  /** All words, in long ones one letter wrong. */
  private Query wordsWithTypos() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) {
      List<Query> ways = new ArrayList<>();
      for (String way : spellings(word)) {
        Term term = new Term(NameSearch.WORD, way);
        boolean isLong = way.length() > TYPO_LETTERS_MIN;
        ways.add(isLong ? new FuzzyQuery(term, 1, 1, WORK_LIMIT, true) : new TermQuery(term));
      }
      all.add(any(ways), Occur.MUST);
    }
    return all.build();
  }

  private static Query beginsLike(String spelling) {
    Automaton oneTypo = new LevenshteinAutomata(spelling, true).toAutomaton(1);
    Automaton beginning =
        Operations.determinize(
            Operations.concatenate(List.of(oneTypo, Automata.makeAnyString())), WORK_LIMIT);
    return new AutomatonQuery(new Term(NameSearch.KEY, spelling), beginning);
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static Query prefix(String field, String text) {
    return new PrefixQuery(new Term(field, text));
  }

  private static Query any(List<Query> queries) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }
}
