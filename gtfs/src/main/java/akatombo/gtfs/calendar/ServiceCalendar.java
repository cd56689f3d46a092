package akatombo.gtfs.calendar;

import akatombo.gtfs.Schedule.DateRange;
import akatombo.gtfs.ServiceDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which services of a feed run on which dates; services are numbered from 0. */
public final class ServiceCalendar {

  private final ActiveDays[] byService;

  /** A calendar of these services, the first being number 0. */
  public ServiceCalendar(List<ActiveDays> services) {
    Map<ActiveDays, ActiveDays> distinct = new HashMap<>();
    byService =
        services.stream()
            .map(days -> distinct.computeIfAbsent(days, same -> same))
            .toArray(ActiveDays[]::new);
  }

  /** Whether the service runs on that day; false for a number there is not. */
  public boolean runs(int service, int epochDay) {
    return service >= 0 && service < byService.length && byService[service].contains(epochDay);
  }

  /** The first and the last date on which any service runs; empty when none ever does. */
  public Optional<DateRange> range() {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (ActiveDays days : byService) {
      if (!days.isEmpty()) {
        first = Math.min(first, days.first());
        last = Math.max(last, days.last());
      }
    }
    return first > last ? Optional.empty() : Optional.of(new DateRange(date(first), date(last)));
  }

  private static ServiceDate date(int epochDay) {
    return new ServiceDate(LocalDate.ofEpochDay(epochDay));
  }
}
