package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.NamedService.Unfound;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NamedServiceTest {

  private static final TripId TRIP = new TripId(Town.FEED, "n0800");
  private static final RouteId ROUTE = new RouteId(Town.FEED, "N");
  private static final BlockId BLOCK = new BlockId(Town.FEED, "b1");

  private final NamedService named = new NamedService(Town.SCHEDULES);

  @Test
  void hasNothingToSayOfWhatIsThereOrNotNamed() {
    assertThat(named.unfound(TripHint.NONE)).isEmpty();
    assertThat(named.unfound(new TripHint(TRIP, Town.DATE, ROUTE, BLOCK, null))).isEmpty();
  }

  @Test
  void namesWhatTheTimetableDoesNotHave() {
    assertThat(named.unfound(Town.runs("n9999")))
        .contains(new Unfound("trip_not_found", "the timetable has no trip t:n9999"));
    assertThat(named.unfound(new TripHint(null, null, new RouteId("no", "N"), null, null)))
        .contains(new Unfound("route_not_found", "the timetable has no route no:N"));
    assertThat(named.unfound(new TripHint(null, null, null, new BlockId(Town.FEED, "b9"), null)))
        .contains(new Unfound("block_not_found", "the timetable has no block t:b9"));
  }

  @Test
  void saysThatATripDoesNotRunOnTheDateGiven() {
    ServiceDate longAgo = new ServiceDate(LocalDate.of(1999, 1, 1));
    assertThat(named.unfound(new TripHint(TRIP, longAgo, null, null, null)))
        .contains(new Unfound("trip_not_running", "trip t:n0800 does not run on 1999-01-01"));
  }
}
