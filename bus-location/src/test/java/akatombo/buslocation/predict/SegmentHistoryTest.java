package akatombo.buslocation.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SegmentHistoryTest {

  /** Forty vehicles on each of some days. */
  private static SegmentHistory history(int fromDay, int toDay) {
    SegmentHistory history = SegmentHistory.EMPTY;
    for (int day = fromDay; day < toDay; day++) {
      for (int vehicle = 0; vehicle < 40; vehicle++) {
        int clock = 6 * 3_600 + vehicle * 1_200;
        Sample sample =
            new Sample(60 + (day * 7 + vehicle * 11) % 30, day, clock, 0, DayType.WEEKDAY);
        history = history.with(sample, day * 86_400L + clock, 0);
      }
    }
    return history;
  }

  private static Map<Integer, Long> byDay(SegmentHistory history) {
    return Arrays.stream(history.samples())
        .boxed()
        .collect(Collectors.groupingBy(Sample::day, Collectors.counting()));
  }

  @Test
  void remembersManyDaysOfABusyStreet() {
    Map<Integer, Long> days = byDay(history(100, 130));
    assertThat(days.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(SegmentHistory.SAMPLES_MAX);
    assertThat(days).hasSize(30);
    assertThat(days.values()).allSatisfy(count -> assertThat(count).isBetween(9L, 11L));
  }

  @Test
  void forgetsWhatIsLongAgo() {
    assertThat(byDay(history(100, 160)).keySet())
        .allSatisfy(day -> assertThat(day).isGreaterThan(117));
  }
}
