package akatombo.gtfs.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlexReaderTest {

  private static final String ZONE =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","id":"Z1",
       "properties":{"stop_name":"旧市街"},
       "geometry":{"type":"Polygon","coordinates":[[[134.5,34.8],[134.6,34.8],[134.6,34.9],[134.5,34.8]]]}}]}
      """;

  @Test
  void readsWindowsZonesGroupsAndBookingRules() {
    FeedContent feed = flex().content();
    assertThat(feed.stopTimes().size()).isEqualTo(3);
    assertThat(feed.flex().windows())
        .extracting(
            w -> w.zoneId() + "/" + w.groupId() + " " + w.startSeconds() + "-" + w.endSeconds())
        .containsExactly("Z1/null 28800-61200", "null/G1 28800-61200");
    assertThat(feed.trips().get(feed.flex().windows().getFirst().trip()).id().id()).isEqualTo("F1");
    assertThat(feed.flex().zones().getFirst().name()).isEqualTo("旧市街");
    assertThat(feed.flex().zones().getFirst().polygons().getFirst().getFirst()).hasSize(4);
    assertThat(feed.flex().groupStops()).containsKey("G1");
    assertThat(feed.flex().bookingRules().getFirst().phoneNumber()).isEqualTo("0791-00-0000");
    assertThat(feed.flex().bookingRules().getFirst().priorNoticeDurationMinMinutes()).isEqualTo(60);
  }

  @Test
  void takesAZoneNamedInStopIdAsTheZone() {
    RawFeed feed = flex().replacing("stop_times.txt", "F1,,,,1,Z1,", "F1,,,Z1,1,,");
    assertThat(feed.content().flex().windows().getFirst().zoneId()).isEqualTo("Z1");
  }

  @Test
  void servesWithoutAnyTimedTrip() {
    RawFeed feed =
        flex()
            .with(
                "stop_times.txt",
                """
                trip_id,stop_sequence,location_id,start_pickup_drop_off_window,end_pickup_drop_off_window
                F1,1,Z1,08:00:00,17:00:00
                F1,2,Z1,08:00:00,17:00:00
                """);
    assertThat(feed.notices()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithGeometry() {
    assertThat(flex().with("locations.geojson", "{").notices()).contains("malformed_json");
    assertThat(flex().replacing("locations.geojson", "Polygon", "Point").notices())
        .contains("unsupported_geometry_type locations.geojson:1 type=Point");
    assertThat(flex().replacing("locations.geojson", "134.6,34.8", "634.6,34.8").notices())
        .contains("invalid_geometry locations.geojson:1 coordinates=Z1");
    assertThat(flex().replacing("locations.geojson", "\"id\"", "\"di\"").notices())
        .contains("missing_required_element locations.geojson:1 id=null");
    assertThat(flex().with("locations.geojson", "[".repeat(100_000)).notices())
        .contains("malformed_json");
  }

  private static RawFeed flex() {
    return RawFeed.good()
        .plus("trips.txt", "R1,daily,F1")
        .with("locations.geojson", ZONE)
        .with("location_groups.txt", "location_group_id,location_group_name\nG1,病院\n")
        .with("location_group_stops.txt", "location_group_id,stop_id\nG1,S1\nG1,S2\n")
        .with(
            "booking_rules.txt",
            "booking_rule_id,booking_type,prior_notice_duration_min,phone_number\nB1,1,60,0791-00-0000\n")
        .with(
            "stop_times.txt",
            """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence,location_id,location_group_id,start_pickup_drop_off_window,end_pickup_drop_off_window,pickup_booking_rule_id
            T1,08:00:00,08:00:00,S1,1,,,,,
            T1,08:05:00,08:06:00,S2,2,,,,,
            T1,08:10:00,08:10:00,S3,3,,,,,
            F1,,,,1,Z1,,08:00:00,17:00:00,B1
            F1,,,,2,,G1,08:00:00,17:00:00,B1
            """);
  }
}
