package akatombo.tourism.hours;

import akatombo.tourism.HoursState;
import akatombo.tourism.OpeningHours;
import akatombo.tourism.OpeningHours.Interval;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When one can be at a waypoint; remembers the days it was asked for. */
final class WaypointHours {

  private static final HoursState NOT_KNOWN = new HoursState.Unknown(null, null);

  private final @Nullable OpeningHours hours;
  private final ZoneId zone;
  private final Map<LocalDate, List<Interval>> days = new HashMap<>();

  WaypointHours(Optional<OpeningHours> hours, ZoneId zone) {
    this.hours = hours.orElse(null);
    this.zone = zone;
  }

  HoursState stateAt(ZonedDateTime at) {
    return hours == null ? NOT_KNOWN : hours.stateAt(at);
  }

  /** Whether it is not known to be closed at any moment of a stay. */
  boolean isVisitable(ZonedDateTime from, ZonedDateTime to) {
    if (hours == null) {
      return true;
    }
    ZonedDateTime at = from;
    do {
      Optional<Interval> open = intervalAt(hours, at);
      if (open.isEmpty()) {
        return false;
      }
      at = open.get().to();
    } while (at.isBefore(to));
    return true;
  }

  private Optional<Interval> intervalAt(OpeningHours known, ZonedDateTime at) {
    return days.computeIfAbsent(at.toLocalDate(), day -> known.intervals(day, zone)).stream()
        .filter(interval -> !at.isBefore(interval.from()) && at.isBefore(interval.to()))
        .findFirst();
  }
}
