package akatombo.gtfs.read;

import akatombo.gtfs.GeoPoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Demand-responsive service (GTFS-Flex): booking_rules.txt, locations.geojson, location_groups.txt
 * and the rows of stop_times.txt that have a window.
 *
 * @param groupStops stop_ids by location_group_id, from location_group_stops.txt
 */
public record FlexTables(
    List<BookingRule> bookingRules,
    List<Zone> zones,
    List<LocationGroup> groups,
    Map<String, List<String>> groupStops,
    List<FlexWindow> windows) {

  FlexTables with(List<FlexWindow> ofStopTimes) {
    return new FlexTables(bookingRules, zones, groups, groupStops, ofStopTimes);
  }

  /**
   * A row of booking_rules.txt; durations in minutes, times in seconds of the day, −1 for none.
   *
   * @param type 0 real time, 1 up to same day, 2 up to prior days
   */
  public record BookingRule(
      String id,
      int type,
      int priorNoticeDurationMinMinutes,
      int priorNoticeDurationMaxMinutes,
      int priorNoticeLastDay,
      int priorNoticeLastTime,
      int priorNoticeStartDay,
      int priorNoticeStartTime,
      @Nullable String priorNoticeServiceId,
      @Nullable String message,
      @Nullable String pickupMessage,
      @Nullable String dropOffMessage,
      @Nullable String phoneNumber,
      @Nullable String url,
      @Nullable String bookingUrl) {}

  /**
   * A feature of locations.geojson.
   *
   * @param polygons each a list of rings, the outer one first
   */
  public record Zone(
      String id,
      @Nullable String name,
      @Nullable String description,
      List<List<List<GeoPoint>>> polygons) {}

  /** A row of location_groups.txt. */
  public record LocationGroup(String id, @Nullable String name) {}

  /**
   * A row of stop_times.txt with a pickup and drop-off window; exactly one of stop, zone and group
   * is given.
   *
   * @param trip position in {@link FeedContent#trips()}
   * @param stop position in {@link FeedContent#stops()}, −1 for none
   * @param startSeconds start of the window in seconds of the service day, −1 for none
   * @param endSeconds end of the window, −1 for none
   * @param pickupType pickup_type, 0 where empty
   * @param dropOffType drop_off_type, 0 where empty
   */
  public record FlexWindow(
      int trip,
      int sequence,
      int stop,
      @Nullable String zoneId,
      @Nullable String groupId,
      int startSeconds,
      int endSeconds,
      int pickupType,
      int dropOffType,
      @Nullable String pickupBookingRuleId,
      @Nullable String dropOffBookingRuleId) {

    /** The same window, its trip standing elsewhere in the list. */
    FlexWindow ofTrip(int position) {
      return new FlexWindow(
          position,
          sequence,
          stop,
          zoneId,
          groupId,
          startSeconds,
          endSeconds,
          pickupType,
          dropOffType,
          pickupBookingRuleId,
          dropOffBookingRuleId);
    }
  }
}
