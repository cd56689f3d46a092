package akatombo.tourism.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedules;
import org.junit.jupiter.api.Test;

class StopsNearbyTest {

  private static final GeoPoint HON_TATSUNO = new GeoPoint(34.861762, 134.555611);

  @Test
  void knowsNoStopsBeforeThereIsATimetableAndThenThose() {
    StopsNearby stops = new StopsNearby();
    assertThat(stops.in(Schedules.NONE).around(HON_TATSUNO)).isEmpty();
    assertThat(stops.in(Schedules.NONE).toRide(HON_TATSUNO)).isEmpty();
    Schedules sample = Schedules.NONE.with(SampleCity.schedule());
    assertThat(stops.in(sample).around(HON_TATSUNO)).isNotEmpty();
  }
}
