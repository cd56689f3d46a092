package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NamedServiceTest {

  private static final TripId TRIP = new TripId(Town.FEED, "n0800");
  private static final RouteId ROUTE = new RouteId(Town.FEED, "N");
  private static final BlockId BLOCK = new BlockId(Town.FEED, "b1");

  private final NamedService named = new NamedService(Town.SCHEDULES);

  private String said(TripHint hint, Instant at) {
    return named.unfound(hint, at).stream()
        .map(found -> found.code() + ": " + found.detail().text(false, Town.ZONE))
        .collect(Collectors.joining(" | "));
  }

  private String said(TripHint hint) {
    return said(hint, Town.at("8:02"));
  }

  @Test
  void hasNothingToSayOfWhatIsThereOrNotNamed() {
    assertThat(said(TripHint.NONE)).isEmpty();
    assertThat(said(new TripHint(TRIP, Town.DATE, ROUTE, BLOCK, null))).isEmpty();
  }

  @Test
  void namesWhatTheTimetableDoesNotHave() {
    assertThat(said(Town.runs("n9999")))
        .isEqualTo("trip_not_found: The timetable has no trip t:n9999.");
    assertThat(said(new TripHint(null, null, new RouteId("no", "N"), null, null)))
        .isEqualTo("route_not_found: The timetable has no route no:N.");
    assertThat(said(new TripHint(null, null, null, new BlockId(Town.FEED, "b9"), null)))
        .isEqualTo("block_not_found: The timetable has no block t:b9.");
  }

  @Test
  void namesEverythingThatIsNotThere() {
    assertThat(
            said(
                new TripHint(
                    null, null, new RouteId(Town.FEED, "Z"), new BlockId(Town.FEED, "b9"), null)))
        .isEqualTo(
            "route_not_found: The timetable has no route t:Z."
                + " | block_not_found: The timetable has no block t:b9.");
  }

  @Test
  void saysThatATripDoesNotRunOnTheDateGiven() {
    ServiceDate longAgo = new ServiceDate(LocalDate.of(1999, 1, 1));
    assertThat(said(new TripHint(TRIP, longAgo, null, null, null)))
        .isEqualTo("trip_not_running: Trip t:n0800 does not run on 1999-01-01.");
  }

  @Test
  void saysThatATripNamedWithoutADateDoesNotRunThatDay() {
    assertThat(said(Town.runs("n0800"))).isEmpty();
    Instant outside = Town.SCHEDULE.validity().last().plusDays(2).start(Town.ZONE);
    assertThat(said(Town.runs("n0800"), outside.plusSeconds(8 * 3600)))
        .startsWith("trip_not_running: Trip t:n0800 does not run on ");
  }

  /** The last service day's trip of ten past midnight drives on the day after. */
  @Test
  void knowsATripOfTheDayBeforeAndOneThatWaitsForTomorrow() {
    ServiceDate last = Town.SCHEDULE.validity().last();
    Instant midnight = last.plusDays(1).start(Town.ZONE);
    assertThat(said(Town.runs("night"), midnight.plusSeconds(900))).isEmpty();
    assertThat(said(Town.runs("night"), midnight.plusSeconds(4 * 3600))).isNotEmpty();
    Instant before = Town.SCHEDULE.validity().first().start(Town.ZONE);
    assertThat(said(Town.runs("n0800"), before.minusSeconds(60))).isNotEmpty();
    assertThat(said(Town.runs("night"), before.plusSeconds(600))).isEmpty();
  }
}
