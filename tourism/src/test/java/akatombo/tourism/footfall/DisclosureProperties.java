package akatombo.tourism.footfall;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.footfall.Figure.Level;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class DisclosureProperties {

  @Property(tries = 200)
  void nobodyWorksOutASmallFigure(@ForAll("days") Map<Cell, Long> counts) {
    List<Figure> published = Disclosure.publishable(counts);
    DifferencingAttacker attacker = new DifferencingAttacker(counts, published);
    assertThat(all(counts))
        .filteredOn(figure -> figure.arrivals() > 0 && figure.arrivals() < 10)
        .allSatisfy(small -> {
          assertThat(attacker.most(small)).isGreaterThanOrEqualTo(10);
          assertThat(attacker.least(small)).isLessThanOrEqualTo(small.arrivals());
        });
  }

  @Property(tries = 200)
  void showsTrueFiguresOfTenOrMoreOnly(@ForAll("days") Map<Cell, Long> counts) {
    assertThat(Disclosure.publishable(counts))
        .allSatisfy(figure -> assertThat(figure.arrivals()).isGreaterThanOrEqualTo(10))
        .isSubsetOf(all(counts).toList())
        .isSortedAccordingTo(Figure.ORDER);
  }

  @Property(tries = 100)
  void withholdsNothingWhereNobodyIsFew(@ForAll("busyDays") Map<Cell, Long> counts) {
    assertThat(Disclosure.publishable(counts)).containsExactlyElementsOf(all(counts).toList());
  }

  /** The canary: leaving out small figures alone is not enough, and the attacker shows it. */
  @Example
  void theAttackerFindsWhatIsOnlyLeftOut() {
    Map<Cell, Long> counts = Map.of(new Cell("a", "gate", 9), 30L, new Cell("a", "gate", 10), 4L);
    List<Figure> large = all(counts).filter(figure -> figure.arrivals() >= 10).toList();
    Figure small = Level.CELL.figure(new Cell("a", "gate", 10), 4);
    DifferencingAttacker attacker = new DifferencingAttacker(counts, large);
    assertThat(attacker.least(small)).isEqualTo(4);
    assertThat(attacker.most(small)).isEqualTo(4);
    List<Figure> published = Disclosure.publishable(counts);
    assertThat(new DifferencingAttacker(counts, published).most(small)).isGreaterThan(9);
    assertThat(published).isNotEmpty();
  }

  @Provide
  Arbitrary<Map<Cell, Long>> days() {
    return tables(
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0L)),
            Tuple.of(4, Arbitraries.longs().between(1, 12)),
            Tuple.of(3, Arbitraries.longs().between(8, 60))));
  }

  @Provide
  Arbitrary<Map<Cell, Long>> busyDays() {
    return tables(Arbitraries.longs().between(10, 99));
  }

  private static Arbitrary<Map<Cell, Long>> tables(Arbitrary<Long> counts) {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 3))
        .flatAs((tours, waypoints, hours) ->
            counts
                .list()
                .ofSize(tours * waypoints * hours)
                .map(values -> table(values, waypoints, hours)));
  }

  private static Map<Cell, Long> table(List<Long> values, int waypoints, int hours) {
    Map<Cell, Long> table = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      // The places of different tours have the same names, as shared places do.
      Cell cell =
          new Cell("t" + i / (waypoints * hours), "p" + i / hours % waypoints, 9 + i % hours);
      table.put(cell, values.get(i));
    }
    return table;
  }

  private static Stream<Figure> all(Map<Cell, Long> counts) {
    Map<Figure, Long> sums = new LinkedHashMap<>();
    counts.forEach((cell, arrivals) ->
        Arrays.stream(Level.values())
            .filter(level -> arrivals > 0)
            .forEach(level -> sums.merge(level.figure(cell, 0), arrivals, Long::sum)));
    return sums.entrySet().stream()
        .map(entry ->
            new Figure(
                entry.getKey().level(),
                entry.getKey().tour(),
                entry.getKey().waypoint(),
                entry.getKey().hour(),
                entry.getValue()))
        .sorted(Figure.ORDER);
  }
}
