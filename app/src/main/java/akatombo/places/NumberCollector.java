package akatombo.places;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Gathers the numbers of the places that fit a query. */
final class NumberCollector extends SimpleCollector {

  static final CollectorManager<NumberCollector, List<Integer>> MANAGER =
      new CollectorManager<>() {
        @Override
        public NumberCollector newCollector() {
          return new NumberCollector();
        }

        @Override
        public List<Integer> reduce(Collection<NumberCollector> collectors) {
          return collectors.stream().flatMap(collector -> collector.found.stream()).toList();
        }
      };

  private final List<Integer> found = new ArrayList<>();
  private @Nullable NumericDocValues numbers;

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    numbers = context.reader().getNumericDocValues(NameSearch.NUMBER);
  }

  @Override
  public void collect(int document) throws IOException {
    if (numbers != null && numbers.advanceExact(document)) {
      found.add((int) numbers.longValue());
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
