package akatombo.gtfs.read;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.BoardingType;
import org.junit.jupiter.api.Test;

class StopTimesTest {

  private static final String HEADER = "trip_id,arrival_time,departure_time,stop_id,stop_sequence";

  @Test
  void standInTheOrderOfTripsAndSequences() {
    RawFeed feed =
        times(
                """
                T2,09:10:00,09:10:00,S2,9
                T1,08:10:00,08:10:00,S3,30
                T2,09:00:00,09:00:00,S1,5
                T1,08:00:00,08:00:00,S1,10
                T1,08:05:00,08:06:00,S2,20
                """)
            .plus("trips.txt", "R1,daily,T2");

    assertThat(RawFeed.timetable(feed.content(), "T1"))
        .isEqualTo("S1 08:00:00 | S2 08:05:00/08:06:00 | S3 08:10:00");
    assertThat(RawFeed.timetable(feed.content(), "T2")).isEqualTo("S1 09:00:00 | S2 09:10:00");
  }

  @Test
  void runPastMidnight() {
    assertThat(timetable("T1,23:50:00,23:50:00,S1,1", "T1,24:10:00,25:00:00,S2,2"))
        .isEqualTo("S1 23:50:00 | S2 24:10:00/25:00:00");
  }

  @Test
  void areInterpolatedByDistanceTraveled() {
    RawFeed feed =
        RawFeed.good()
            .with(
                "stop_times.txt",
                HEADER
                    + """
                    ,shape_dist_traveled
                    T1,08:00:00,08:00:00,S1,1,0
                    T1,,,S2,2,1
                    T1,08:10:00,08:10:00,S3,3,4
                    """);
    assertThat(RawFeed.timetable(feed.content(), "T1"))
        .isEqualTo("S1 08:00:00 | S2 08:02:30 ~ | S3 08:10:00");
  }

  @Test
  void areInterpolatedByStraightLinesWithoutDistances() {
    assertThat(
            timetable(
                "T1,08:00:00,08:01:00,S1,1", "T1,,,S2,2", "T1,,,S1,3", "T1,08:10:00,08:10:00,S2,4"))
        .isEqualTo("S1 08:00:00/08:01:00 | S2 08:04:00 ~ | S1 08:07:00 ~ | S2 08:10:00");
  }

  @Test
  void areInterpolatedEvenlyAtOnePlace() {
    assertThat(timetable("T1,08:00:00,08:00:00,S1,1", "T1,,,S1,2", "T1,08:10:00,08:10:00,S1,3"))
        .isEqualTo("S1 08:00:00 | S1 08:05:00 ~ | S1 08:10:00");
  }

  @Test
  void areThoseOfTheNearestTimedStopAtTheEdges() {
    assertThat(timetable("T1,,,S1,1", "T1,08:05:00,08:06:00,S2,2", "T1,,,S3,3"))
        .isEqualTo("S1 08:05:00 ~ | S2 08:05:00/08:06:00 | S3 08:06:00 ~");
    assertThat(times("T1,,,S1,1\nT1,08:05:00,08:06:00,S2,2\n").notices())
        .isEqualTo("ERROR missing_trip_edge stop_times.txt:0 trip_id=T1");
  }

  @Test
  void ofATripWithoutAnyTimesAreLeftOut() {
    RawFeed feed =
        times("T1,08:00:00,08:00:00,S1,1\nT1,08:05:00,08:05:00,S2,2\nT2,,,S1,1\nT2,,,S2,2\n")
            .plus("trips.txt", "R1,daily,T2");
    assertThat(RawFeed.timetable(feed.content(), "T2")).isEmpty();
  }

  @Test
  void takeTheOtherTimeWhenOneIsMissing() {
    RawFeed feed = times("T1,,08:00:00,S1,1\nT1,08:05:00,,S2,2\n");
    assertThat(RawFeed.timetable(feed.content(), "T1")).isEqualTo("S1 08:00:00 | S2 08:05:00");
    assertThat(feed.notices())
        .isEqualTo(
            """
            ERROR stop_time_with_only_arrival_or_departure_time stop_times.txt:2 departure_time=08:00:00
            ERROR stop_time_with_only_arrival_or_departure_time stop_times.txt:3 arrival_time=08:05:00\
            """);
  }

  @Test
  void thatRunBackwardAreForgotten() {
    RawFeed feed =
        times("T1,08:00:00,08:00:00,S1,1\nT1,07:00:00,07:00:00,S2,2\nT1,08:10:00,08:09:00,S3,3\n");
    assertThat(RawFeed.timetable(feed.content(), "T1"))
        .isEqualTo("S1 08:00:00 | S2 08:05:00 ~ | S3 08:10:00");
    assertThat(feed.notices())
        .contains(
            "ERROR stop_time_with_arrival_before_previous_departure_time stop_times.txt:3 arrival_time=25200",
            "ERROR stop_time_with_departure_before_arrival_time stop_times.txt:4 departure_time=08:09:00");
  }

  @Test
  void ofASequenceSeenBeforeAreLeftOut() {
    RawFeed feed = RawFeed.good().plus("stop_times.txt", "T1,08:07:00,08:07:00,S1,2");
    assertThat(RawFeed.timetable(feed.content(), "T1"))
        .isEqualTo("S1 08:00:00 | S2 08:05:00/08:06:00 | S3 08:10:00");
    assertThat(feed.notices()).isEqualTo("ERROR duplicate_key stop_times.txt:5 stop_sequence=2");
  }

  @Test
  void withoutTheirTripOrStopAreLeftOut() {
    RawFeed feed =
        RawFeed.good()
            .plus("stop_times.txt", "T9,08:07:00,08:07:00,S1,1")
            .plus("stop_times.txt", "T9,08:08:00,08:08:00,S2,2")
            .plus("stop_times.txt", "T1,08:12:00,08:12:00,S9,4")
            .plus("stop_times.txt", "T1,08:12:00,08:12:00,S1,")
            .plus("stop_times.txt", "T1,08:12:00,08:12:00,S1,x");
    assertThat(feed.content().stopTimes().size()).isEqualTo(3);
    assertThat(feed.notices())
        .isEqualTo(
            """
            ERROR foreign_key_violation stop_times.txt:5 trip_id=T9
            ERROR foreign_key_violation stop_times.txt:6 trip_id=T9
            ERROR foreign_key_violation stop_times.txt:7 stop_id=S9
            ERROR invalid_integer stop_times.txt:9 stop_sequence=x
            ERROR missing_required_field stop_times.txt:8 stop_sequence=null\
            """);
  }

  @Test
  void sayWhenDistancesDoNotGrow() {
    RawFeed feed =
        RawFeed.good()
            .with(
                "stop_times.txt",
                HEADER
                    + """
                    ,shape_dist_traveled
                    T1,08:00:00,08:00:00,S1,1,5
                    T1,08:05:00,08:05:00,S2,2,5
                    T1,08:10:00,08:10:00,S2,3,5
                    T1,08:15:00,08:15:00,S3,4,4.5
                    """);
    assertThat(feed.notices())
        .isEqualTo(
            """
            ERROR decreasing_or_equal_stop_time_distance stop_times.txt:3 shape_dist_traveled=5.0
            ERROR decreasing_or_equal_stop_time_distance stop_times.txt:5 shape_dist_traveled=4.5\
            """);
  }

  @Test
  void carryBoardingTimepointsAndHeadsigns() {
    StopTimeColumns times =
        RawFeed.good()
            .with(
                "stop_times.txt",
                HEADER
                    + """
                    ,pickup_type,drop_off_type,timepoint,stop_headsign
                    T1,08:00:00,08:00:00,S1,1,0,1,1,城跡経由
                    T1,08:05:00,08:05:00,S2,2,2,3,0,
                    T1,08:10:00,08:10:00,S3,3,1,0,,城跡経由
                    """)
            .content()
            .stopTimes();
    assertThat(times.pickup(1)).isEqualTo(BoardingType.PHONE_AGENCY);
    assertThat(times.dropOff(1)).isEqualTo(BoardingType.COORDINATE_WITH_DRIVER);
    assertThat(times.pickup(2)).isEqualTo(BoardingType.NONE);
    assertThat(times.isTimepoint(0)).isTrue();
    assertThat(times.isTimepoint(1)).isFalse();
    assertThat(times.isTimepoint(2)).isTrue();
    assertThat(times.headsigns()).containsExactly("城跡経由");
    assertThat(times.headsign(0)).isZero();
    assertThat(times.headsign(1)).isEqualTo(-1);
    assertThat(times.headsign(2)).isZero();
  }

  private static RawFeed times(String rows) {
    return RawFeed.good().with("stop_times.txt", HEADER + "\n" + rows);
  }

  private static String timetable(String... rows) {
    return RawFeed.timetable(times(String.join("\n", rows)).content(), "T1");
  }
}
