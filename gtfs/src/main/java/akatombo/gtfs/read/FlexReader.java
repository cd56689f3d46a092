package akatombo.gtfs.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads booking_rules.txt, location_groups.txt, location_group_stops.txt, locations.geojson. */
final class FlexReader {

  private final List<FlexTables.BookingRule> rules = new ArrayList<>();
  private final List<FlexTables.LocationGroup> groups = new ArrayList<>();
  private final Map<String, List<String>> groupStops = new LinkedHashMap<>();

  /** Everything but the windows, which stand in stop_times.txt. */
  static FlexTables read(FeedFiles files) throws IOException {
    FlexReader reader = new FlexReader();
    files.read("booking_rules.txt", reader::rules);
    files.read("location_groups.txt", reader::groups);
    files.read("location_group_stops.txt", reader::groupStops);
    return new FlexTables(
        reader.rules, ZoneReader.read(files), reader.groups, reader.groupStops, List.of());
  }

  private void rules(FeedTable table) throws IOException {
    int id = table.required("booking_rule_id");
    int type = table.required("booking_type");
    int min = table.column("prior_notice_duration_min");
    int max = table.column("prior_notice_duration_max");
    int lastDay = table.column("prior_notice_last_day");
    int lastTime = table.column("prior_notice_last_time");
    int startDay = table.column("prior_notice_start_day");
    int startTime = table.column("prior_notice_start_time");
    int service = table.column("prior_notice_service_id");
    int message = table.column("message");
    int pickup = table.column("pickup_message");
    int dropOff = table.column("drop_off_message");
    int phone = table.column("phone_number");
    int url = table.column("info_url");
    int booking = table.column("booking_url");
    while (table.next()) {
      String rule = table.requiredText(id);
      if (rule == null) {
        continue;
      }
      rules.add(
          new FlexTables.BookingRule(
              rule,
              table.choice(type, 2, 0),
              table.integer(min, 0, Integer.MAX_VALUE, -1),
              table.integer(max, 0, Integer.MAX_VALUE, -1),
              table.integer(lastDay, 0, Integer.MAX_VALUE, -1),
              table.time(lastTime),
              table.integer(startDay, 0, Integer.MAX_VALUE, -1),
              table.time(startTime),
              table.text(service),
              table.text(message),
              table.text(pickup),
              table.text(dropOff),
              table.text(phone),
              table.text(url),
              table.text(booking)));
    }
  }

  private void groups(FeedTable table) throws IOException {
    int id = table.required("location_group_id");
    int name = table.column("location_group_name");
    while (table.next()) {
      String group = table.requiredText(id);
      if (group != null) {
        groups.add(new FlexTables.LocationGroup(group, table.text(name)));
      }
    }
  }

  private void groupStops(FeedTable table) throws IOException {
    int id = table.required("location_group_id");
    int stop = table.required("stop_id");
    while (table.next()) {
      String group = table.requiredText(id);
      String stopId = table.requiredText(stop);
      if (group != null && stopId != null) {
        groupStops.computeIfAbsent(group, g -> new ArrayList<>()).add(stopId);
      }
    }
  }
}
