package akatombo.buslocation.match;

import static akatombo.buslocation.Town.LON;
import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripMatch.Reason;
import akatombo.buslocation.TripMatch.Unmatched;
import akatombo.gtfs.Schedule;
import org.junit.jupiter.api.Test;

/** A device knows a trip of frequencies.txt by the id of trips.txt, which has many departures. */
class RepeatedTripTest {

  private static final Schedule SCHEDULE =
      aFeed(Town.FEED)
          .stop("A", 34.80, LON)
          .stop("B", 34.81, LON)
          .stop("C", 34.82, LON)
          .shape("north", 34.80, LON, 34.82, LON)
          .route("F")
          .trip("often")
          .along("north")
          .calling("A", "8:00")
          .calling("B", "8:04")
          .calling("C", "8:08")
          .every(1_200, "8:00", "10:00")
          .build();

  private static final ServiceNetwork NETWORK = new ServiceNetwork(SCHEDULE);

  private static TripMatch match(String time, TripHint hint) {
    return TripMatcher.match(
            Town.north("bus", time, 556, hint), Track.EMPTY, NETWORK, run -> Claims.FREE)
        .match();
  }

  @Test
  void isTheDepartureThatFitsBestWhenOnlyTheTripIsNamed() {
    assertThat(match("8:43", Town.runs("often")))
        .isInstanceOfSatisfying(
            Matched.class,
            matched -> {
              assertThat(matched.trip()).isEqualTo(Town.trip("often@084000"));
              assertThat(matched.delaySeconds()).isEqualTo(60);
            });
    assertThat(match("8:43", TripHint.NONE)).isNotInstanceOf(Matched.class);
  }

  @Test
  void isTheDepartureNamed() {
    assertThat(match("8:43", Town.runs("often@082000")))
        .isInstanceOfSatisfying(
            Matched.class,
            matched -> assertThat(matched.trip()).isEqualTo(Town.trip("often@082000")));
  }

  @Test
  void isKnownThoughNoneRunsNow() {
    assertThat(match("12:00", Town.runs("often")))
        .isInstanceOfSatisfying(
            Unmatched.class,
            unmatched -> assertThat(unmatched.reason()).isEqualTo(Reason.NO_TRIP_NEARBY));
    assertThat(match("12:00", Town.runs("ofte")))
        .isInstanceOfSatisfying(
            Unmatched.class,
            unmatched -> assertThat(unmatched.reason()).isEqualTo(Reason.UNKNOWN_TRIP));
  }
}
