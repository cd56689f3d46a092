package akatombo.gtfs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.pattern.TimetableBuilder.TimedTrip;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final CallDetails PLAIN = new CallDetails(new byte[3], new int[] {1, 2, 3}, null);

  @Test
  void ranksTripsByFirstDeparture() {
    Timetable timetable =
        TimetableBuilder.of(List.of(trip(0, 300, 400, 500), trip(1, 100, 200, 300)));

    assertThat(timetable.trip(0)).isEqualTo(1);
    assertThat(timetable.departure(1, 2)).isEqualTo(500);
    assertThat(timetable.firstDeparture()).isEqualTo(100);
    assertThat(timetable.lastArrival()).isEqualTo(500);
    assertThat(timetable.longestSeconds()).isEqualTo(200);
  }

  @Test
  void countsWhatDepartsBeforeATime() {
    Timetable timetable =
        TimetableBuilder.of(List.of(trip(0, 100, 200, 300), trip(1, 300, 400, 500)));

    assertThat(timetable.countBefore(1, 200)).isZero();
    assertThat(timetable.countBefore(1, 201)).isOne();
    assertThat(timetable.countBefore(1, Long.MAX_VALUE)).isEqualTo(2);
    assertThat(timetable.countBefore(1, Long.MIN_VALUE)).isZero();
  }

  @Test
  void anExpressThatOvertakesDepartsFirstAfterwards() {
    Timetable timetable =
        TimetableBuilder.of(List.of(trip(0, 100, 900, 1000), trip(1, 200, 300, 400)));

    assertThat(timetable.trip(timetable.rank(0, 0))).isZero();
    assertThat(timetable.trip(timetable.rank(1, 0))).isOne();
    assertThat(timetable.countBefore(1, 500)).isOne();
  }

  @Test
  void keepsArrivalsThatDifferFromDepartures() {
    TimedTrip dwelling =
        new TimedTrip(0, 0, new int[] {100, 190, 300}, new int[] {100, 200, 300}, PLAIN);

    Timetable timetable = TimetableBuilder.of(List.of(dwelling));

    assertThat(timetable.arrival(0, 1)).isEqualTo(190);
    assertThat(timetable.departure(0, 1)).isEqualTo(200);
  }

  @Test
  void packsTheSmallColumnsWithoutLoss() {
    for (BoardingType pickup : BoardingType.values()) {
      for (BoardingType dropOff : BoardingType.values()) {
        CallDetails details =
            new CallDetails(
                new byte[] {CallDetails.flags(pickup, dropOff, true)}, new int[] {7}, null);

        assertThat(details.pickup(0)).isEqualTo(pickup);
        assertThat(details.dropOff(0)).isEqualTo(dropOff);
        assertThat(details.isTimepoint(0)).isTrue();
        assertThat(details.sequence(0)).isEqualTo(7);
        assertThat(details.headsign(0)).isNull();
      }
    }
  }

  private static TimedTrip trip(int number, int... times) {
    int[] copy = IntStream.of(times).toArray();
    return new TimedTrip(number, 0, copy, times, PLAIN);
  }
}
