package akatombo.gtfs.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WeekShiftProperties {

  private static final LocalDate EPOCH = LocalDate.of(2015, 1, 1);

  @Property
  void todayHasServiceWhenItsWeekdayEverHas(
      @ForAll @Size(7) List<@IntRange(max = 9) Integer> week,
      @ForAll @IntRange(min = 1, max = 120) int weeks,
      @ForAll @IntRange(max = 7000) int startDay,
      @ForAll("days") LocalDate today) {
    List<Integer> trips = Collections.nCopies(weeks, week).stream().flatMap(List::stream).toList();
    ServiceActivity feed = feed(startDay, trips);
    int place = Math.floorMod(today.toEpochDay() - EPOCH.plusDays(startDay).toEpochDay(), 7);

    int moved = WeekShift.weeks(feed, today);

    if (moved != 0 && week.get(place) > 0) {
      assertThat(WeekShiftTest.tripsOn(feed, today, moved)).isPositive();
    }
  }

  @Property
  void aMovedFeedIsLeftAloneWhenItServesThatWeek(
      @ForAll @Size(min = 30, max = 400) List<@IntRange(min = 1, max = 9) Integer> trips,
      @ForAll("days") LocalDate today) {
    ServiceActivity feed = feed(0, trips);
    int weeks = WeekShift.weeks(feed, today);
    LocalDate moved = LocalDate.ofEpochDay(feed.firstDay()).plusWeeks(weeks);

    ServiceActivity again =
        ServiceActivity.of(moved, trips.stream().mapToInt(Integer::intValue).toArray());

    assertThat(WeekShift.weeks(again, today)).isZero();
  }

  @Property
  void theMoveChangesSeldom(@ForAll @IntRange(min = 70, max = 500) int days) {
    ServiceActivity feed = feed(0, Collections.nCopies(days, 50));
    int changes = 0;
    int before = 0;
    for (int i = 0; i < 364; i++) {
      int weeks = WeekShift.weeks(feed, LocalDate.of(2026, 1, 1).plusDays(i));
      changes += i > 0 && weeks != before ? 1 : 0;
      before = weeks;
    }

    assertThat(changes).isLessThanOrEqualTo(364 / (days - 7 * 7) + 1);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 9000)
        .map(day -> LocalDate.of(2012, 1, 1).plusDays(day));
  }

  private static ServiceActivity feed(int startDay, List<Integer> trips) {
    return ServiceActivity.of(
        EPOCH.plusDays(startDay), trips.stream().mapToInt(Integer::intValue).toArray());
  }
}
