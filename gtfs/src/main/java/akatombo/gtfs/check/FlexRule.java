package akatombo.gtfs.check;

import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FlexTables;
import akatombo.gtfs.read.NoticeCode;
import akatombo.gtfs.read.NoticeLog;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pickup window names a zone, group of locations or booking rule that does not exist. */
final class FlexRule implements Rule {

  @Override
  public void check(FeedContent feed, LocalDate today, NoticeLog log) {
    FlexTables flex = feed.flex();
    Set<String> zones = new HashSet<>();
    flex.zones().forEach(zone -> zones.add(zone.id()));
    Set<String> groups = new HashSet<>();
    flex.groups().forEach(group -> groups.add(group.id()));
    Set<String> rules = new HashSet<>();
    flex.bookingRules().forEach(rule -> rules.add(rule.id()));
    for (FlexTables.FlexWindow window : flex.windows()) {
      check(window.zoneId(), zones, "location_id", log);
      check(window.groupId(), groups, "location_group_id", log);
      check(window.pickupBookingRuleId(), rules, "pickup_booking_rule_id", log);
      check(window.dropOffBookingRuleId(), rules, "drop_off_booking_rule_id", log);
    }
  }

  private static void check(@Nullable String id, Set<String> known, String field, NoticeLog log) {
    if (id != null && !known.contains(id)) {
      log.add(NoticeCode.FOREIGN_KEY_VIOLATION, "stop_times.txt", 0, field, id);
    }
  }
}
