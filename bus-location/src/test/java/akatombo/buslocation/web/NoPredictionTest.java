package akatombo.buslocation.web;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why nothing can be said of a call; every reason there is comes up. */
class NoPredictionTest {

  private static final Schedule SCHEDULE =
      aFeed("t")
          .stop("A", 34.86, 134.54)
          .stop("B", 34.87, 134.54)
          .route("R")
          .trip("early")
          .calling("A", "0:05")
          .calling("B", "0:25")
          .trip("morning")
          .calling("A", "8:00")
          .calling("B", "8:20")
          .trip("late")
          .calling("A", "24:05")
          .calling("B", "24:25")
          .trip("called")
          .calling("A", "9:00")
          .row("stop_times.txt", "", "called", "B", 2, "9:20:00", "9:20:00", 2, 0)
          .build();

  /**
   * One call.
   *
   * @param days the service date, counted from the one of {@link TestCity#THURSDAY}
   */
  private record Call(
      NoPrediction expected, String now, String trip, int days, int position, String state) {}

  private static List<Call> calls() {
    return List.of(
        new Call(NoPrediction.NOT_STARTED, "07:59:59", "morning", 0, 1, ""),
        new Call(NoPrediction.NO_SIGNAL, "08:00:00", "morning", 0, 1, ""),
        new Call(NoPrediction.OFF_ROUTE, "08:10:00", "morning", 0, 1, "strays"),
        new Call(NoPrediction.CANCELED, "08:10:00", "morning", 0, 1, "canceled"),
        new Call(NoPrediction.CANCELED, "08:10:00", "morning", 0, 1, "strays canceled"),
        new Call(NoPrediction.ON_DEMAND_ONLY, "08:10:00", "called", 0, 1, ""),
        new Call(NoPrediction.NOT_STARTED, "08:10:00", "called", 0, 0, ""),
        new Call(NoPrediction.NO_SERVICE_TODAY, "08:10:00", "morning", 1, 1, ""),
        new Call(NoPrediction.NO_SERVICE_TODAY, "23:50:00", "morning", 1, 1, ""),
        // The night belongs to the evening before it, whichever date the feed gives its trips.
        new Call(NoPrediction.NOT_STARTED, "23:50:00", "early", 1, 1, ""),
        new Call(NoPrediction.NOT_STARTED, "23:50:00", "late", 0, 1, ""),
        new Call(NoPrediction.NO_SERVICE_TODAY, "23:50:00", "late", 1, 1, ""));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void namesTheReason(Call call) {
    TestCity city = new TestCity(SCHEDULE).now(call.now());
    if (call.state().contains("strays")) {
      city.strays("bus", call.trip());
    }
    Trip trip = SCHEDULE.findTrip(new TripId("t", call.trip())).orElseThrow();
    TripOnDate run = new TripOnDate(trip.id(), TestCity.THURSDAY.plusDays(call.days()));
    assertThat(
            NoPrediction.of(
                city.in(Language.JAPANESE),
                SCHEDULE,
                run,
                trip,
                call.position(),
                call.state().contains("canceled")))
        .isEqualTo(call.expected());
  }

  @Test
  void missesNoReason() {
    assertThat(calls().stream().map(Call::expected).distinct())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(NoPrediction.values()));
  }
}
