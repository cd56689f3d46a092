package akatombo.gtfs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrequencyReaderTest {

  private static final String HEADER = "trip_id,start_time,end_time,headway_secs,exact_times\n";

  @Test
  void writesOneTripPerDeparture() {
    FeedContent feed = with("T1,06:00:00,07:00:00,1200,1\nT1,23:50:00,24:30:00,1800,\n").content();
    assertThat(ids(feed))
        .containsExactly("T1@060000", "T1@062000", "T1@064000", "T1@235000", "T1@242000");
    assertThat(RawFeed.timetable(feed, "T1@062000"))
        .isEqualTo("S1 06:20:00 | S2 06:25:00/06:26:00 | S3 06:30:00");
    assertThat(RawFeed.timetable(feed, "T1@242000"))
        .isEqualTo("S1 24:20:00 | S2 24:25:00/24:26:00 | S3 24:30:00");
    assertThat(feed.trips()).allMatch(trip -> "T1".equals(trip.templateTripId()));
    assertThat(feed.trips().getFirst().exact()).isTrue();
    assertThat(feed.trips().getLast().exact()).isFalse();
  }

  @Test
  void keepsOtherTripsInTheirPlace() {
    FeedContent feed =
        with("T1,06:00:00,06:30:00,900,1\n")
            .with(
                "trips.txt", "route_id,service_id,trip_id\nR1,daily,T0\nR1,daily,T1\nR1,daily,T2\n")
            .plus("stop_times.txt", "T0,07:00:00,07:00:00,S1,1")
            .plus("stop_times.txt", "T0,07:10:00,07:10:00,S2,2")
            .plus("stop_times.txt", "T2,09:00:00,09:00:00,S2,1")
            .plus("stop_times.txt", "T2,09:10:00,09:10:00,S1,2")
            .content();
    assertThat(ids(feed)).containsExactly("T0", "T1@060000", "T1@061500", "T2");
    assertThat(RawFeed.timetable(feed, "T0")).isEqualTo("S1 07:00:00 | S2 07:10:00");
    assertThat(RawFeed.timetable(feed, "T2")).isEqualTo("S2 09:00:00 | S1 09:10:00");
  }

  @Test
  void writesADepartureOnceWhereFrequenciesOverlap() {
    RawFeed feed = with("T1,06:00:00,07:00:00,1800,1\nT1,06:30:00,07:30:00,1800,1\n");
    assertThat(ids(feed.content())).containsExactly("T1@060000", "T1@063000", "T1@070000");
    assertThat(feed.notices())
        .isEqualTo("ERROR overlapping_frequency frequencies.txt:3 trip_id=T1");
  }

  @Test
  void leavesOutWhatCannotRepeat() {
    RawFeed feed =
        with(
            """
            T1,06:00:00,06:00:00,600,1
            T1,07:00:00,06:00:00,600,1
            T1,06:00:00,07:00:00,0,1
            T9,06:00:00,07:00:00,600,1
            """);
    assertThat(ids(feed.content())).containsExactly("T1");
    assertThat(feed.notices())
        .isEqualTo(
            """
            ERROR foreign_key_violation frequencies.txt:5 trip_id=T9
            ERROR number_out_of_range frequencies.txt:4 headway_secs=0
            ERROR start_and_end_range_equal frequencies.txt:2 end_time=06:00:00
            ERROR start_and_end_range_out_of_order frequencies.txt:3 end_time=06:00:00\
            """);
  }

  @Test
  void refusesMoreDeparturesThanAllowed() {
    NoticeLog log = new NoticeLog();
    ReadLimits limits = ReadLimits.DEFAULT.withRows(1000, 1000);
    byte[] zip = with("T1,00:00:00,24:00:00,1,1\n").zip();
    assertThat(FeedReader.read(FeedSource.of(zip), "f", limits, log)).isEmpty();
    assertThat(RawFeed.text(log)).contains("ERROR too_many_rows frequencies.txt:0 null=1000");
  }

  private static RawFeed with(String rows) {
    return RawFeed.good().with("frequencies.txt", HEADER + rows);
  }

  private static List<String> ids(FeedContent feed) {
    return feed.trips().stream().map(trip -> trip.id().id()).toList();
  }
}
