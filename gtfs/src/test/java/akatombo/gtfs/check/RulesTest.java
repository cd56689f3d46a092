package akatombo.gtfs.check;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.NoticeLog;
import akatombo.gtfs.read.RawFeed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void findNothingWrongWithAGoodFeed() {
    for (Rule rule : FeedIntake.RULES) {
      assertThat(check(rule, RawFeed.good())).as(rule.getClass().getSimpleName()).isEmpty();
    }
  }

  @Test
  void findCalendarsThatHaveExpired() {
    RawFeed feed = RawFeed.good().replacing("calendar.txt", "20261231", "20261121");
    assertThat(check(new ExpiredCalendarRule(), feed))
        .isEqualTo("WARNING expired_calendar calendar.txt:0 service_id=daily");
    feed.with("calendar_dates.txt", "service_id,date,exception_type\ndaily,20261122,1\n");
    assertThat(check(new ExpiredCalendarRule(), feed)).isEmpty();
  }

  @Test
  void findFeedsThatEndSoon() {
    assertThat(check(new FeedExpirationRule(), endingOn("20261129")))
        .contains("feed_expiration_date30_days");
    assertThat(check(new FeedExpirationRule(), endingOn("20261128")))
        .isEqualTo("WARNING feed_expiration_date7_days feed_info.txt:0 feed_end_date=2026-11-28");
    assertThat(check(new FeedExpirationRule(), endingOn("20261222"))).isEmpty();
  }

  private static RawFeed endingOn(String date) {
    return RawFeed.good().replacing("feed_info.txt", "20261231", date);
  }

  @Test
  void findTripsNobodyCanRide() {
    RawFeed feed =
        RawFeed.good()
            .plus("trips.txt", "R1,daily,T2")
            .plus("trips.txt", "R1,daily,T3")
            .plus("stop_times.txt", "T2,09:00:00,09:00:00,S1,1");
    assertThat(check(new UnusableTripRule(), feed))
        .isEqualTo(
            "WARNING unusable_trip trips.txt:0 trip_id=T2\nWARNING unused_trip trips.txt:0 trip_id=T3");
  }

  @Test
  void findStopsNobodyCallsAt() {
    RawFeed feed = RawFeed.good().plus("stops.txt", "S4,終点,34.89,134.57");
    assertThat(check(new UnusedStopRule(), feed))
        .isEqualTo("WARNING stop_without_stop_time stops.txt:0 stop_id=S4");
  }

  @Test
  void findTripsOfABlockThatOverlap() {
    String weekends = "weekends,0,0,0,0,0,1,1,20260101,20261231";
    String weekdays = "weekdays,1,1,1,1,1,0,0,20260101,20261231";
    RawFeed feed =
        RawFeed.good()
            .plus("calendar.txt", weekends)
            .plus("calendar.txt", weekdays)
            .with(
                "trips.txt",
                """
                route_id,service_id,trip_id,block_id
                R1,daily,T1,B
                R1,weekends,T2,B
                R1,weekdays,T3,B
                R1,daily,T4,B
                """)
            .plus("stop_times.txt", "T2,08:09:00,08:09:00,S1,1")
            .plus("stop_times.txt", "T2,08:20:00,08:20:00,S2,2")
            .plus("stop_times.txt", "T3,08:15:00,08:15:00,S1,1")
            .plus("stop_times.txt", "T3,08:20:00,08:20:00,S2,2")
            .plus("stop_times.txt", "T4,08:20:00,08:20:00,S1,1")
            .plus("stop_times.txt", "T4,08:25:00,08:25:00,S2,2");
    assertThat(check(new BlockOverlapRule(), feed))
        .isEqualTo("ERROR block_trips_with_overlapping_stop_times trips.txt:0 trip_id=T1, T2");
  }

  @Test
  void findVehiclesThatWouldFly() {
    RawFeed feed =
        RawFeed.good()
            .plus("stops.txt", "TYO,東京,35.681,139.767")
            .plus("stop_times.txt", "T1,08:30:00,08:30:00,TYO,4");
    assertThat(check(new FastTravelRule(), feed))
        .isEqualTo("WARNING fast_travel_between_consecutive_stops stop_times.txt:0 trip_id=T1");
    feed.replacing("stop_times.txt", "08:30:00,08:30:00", "14:30:00,14:30:00");
    assertThat(check(new FastTravelRule(), feed)).isEmpty();
  }

  @Test
  void findShapesThatAreNoUse() {
    RawFeed feed =
        RawFeed.good()
            .with(
                "shapes.txt",
                """
                shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled
                A,34.86,134.54,1,0
                A,34.87,134.55,2,2
                A,34.88,134.56,3,1
                B,34.86,134.54,1,0
                """)
            .with("trips.txt", "route_id,service_id,trip_id,shape_id\nR1,daily,T1,A\n");
    assertThat(check(new ShapeRule(), feed))
        .isEqualTo(
            """
            ERROR decreasing_shape_distance shapes.txt:0 shape_id=A
            WARNING single_shape_point shapes.txt:0 shape_id=B
            WARNING unused_shape shapes.txt:0 shape_id=B\
            """);
  }

  @Test
  void findTranslationsOfNothing() {
    RawFeed feed =
        RawFeed.good()
            .with(
                "translations.txt",
                """
                table_name,field_name,language,translation,record_id
                stops,stop_name,en,Station,S1
                stops,stop_name,en,Nowhere,S9
                """);
    assertThat(check(new TranslationRule(), feed))
        .isEqualTo("ERROR translation_foreign_key_violation translations.txt:0 record_id=S9");
  }

  @Test
  void findFaresOfNothing() {
    RawFeed feed =
        RawFeed.good()
            .with("fare_attributes.txt", "fare_id,price,currency_type\nF1,200,JPY\n")
            .with("fare_rules.txt", "fare_id,route_id,origin_id\nF1,R9,Z9\nF1,R1,\n")
            .with(
                "fare_products.txt",
                "fare_product_id,amount,currency,rider_category_id\nP1,200,JPY,child\n")
            .with("fare_leg_rules.txt", "from_area_id,fare_product_id\nA9,P1\n");
    assertThat(check(new FareRule(), feed))
        .isEqualTo(
            """
            ERROR foreign_key_violation fare_rules.txt:0 route_id=R9
            ERROR foreign_key_violation fare_rules.txt:0 origin_id=Z9
            ERROR foreign_key_violation fare_leg_rules.txt:0 from_area_id=A9
            ERROR foreign_key_violation fare_products.txt:0 rider_category_id=child\
            """);
  }

  @Test
  void findWindowsOfNothing() {
    RawFeed feed =
        RawFeed.good()
            .plus("trips.txt", "R1,daily,F1")
            .with(
                "stop_times.txt",
                """
                trip_id,stop_sequence,location_id,start_pickup_drop_off_window,end_pickup_drop_off_window,pickup_booking_rule_id
                F1,1,Z9,08:00:00,17:00:00,B9
                """);
    assertThat(check(new FlexRule(), feed))
        .isEqualTo(
            """
            ERROR foreign_key_violation stop_times.txt:0 location_id=Z9
            ERROR foreign_key_violation stop_times.txt:0 pickup_booking_rule_id=B9\
            """);
  }

  private static String check(Rule rule, RawFeed feed) {
    FeedContent content = feed.content();
    NoticeLog log = new NoticeLog();
    rule.check(content, TODAY, log);
    return RawFeed.text(log);
  }
}
