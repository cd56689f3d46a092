package akatombo.gtfs;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The schedules of all feeds of the city at one moment; immutable, in the order of city.yaml. */
public final class Schedules {

  public static final Schedules NONE = new Schedules(new LinkedHashMap<>());

  private final SequencedMap<String, Schedule> byFeed;

  private Schedules(SequencedMap<String, Schedule> byFeed) {
    this.byFeed = byFeed;
  }

  /** These schedules with one feed's replaced, or added at the end. */
  public Schedules with(Schedule schedule) {
    SequencedMap<String, Schedule> copy = new LinkedHashMap<>(byFeed);
    copy.put(schedule.feedId(), schedule);
    return new Schedules(copy);
  }

  /** All, in order. */
  public Collection<Schedule> all() {
    return Collections.unmodifiableCollection(byFeed.values());
  }

  /** The schedule of a feed. */
  public Optional<Schedule> find(String feedId) {
    return Optional.ofNullable(byFeed.get(feedId));
  }

  /** The stop, in whichever feed. */
  public Optional<Stop> findStop(StopId id) {
    return find(id.feedId()).flatMap(schedule -> schedule.findStop(id));
  }

  /** The route, in whichever feed. */
  public Optional<Route> findRoute(RouteId id) {
    return find(id.feedId()).flatMap(schedule -> schedule.findRoute(id));
  }

  /** The trip, in whichever feed. */
  public Optional<Trip> findTrip(TripId id) {
    return find(id.feedId()).flatMap(schedule -> schedule.findTrip(id));
  }

  /** Feed ids and schedules. */
  public Map<String, Schedule> byFeed() {
    return Collections.unmodifiableMap(byFeed);
  }

  /** Who runs all that, each once; to be named as the source. */
  public String agencyNames(Language language) {
    return all().stream()
        .flatMap(schedule ->
            schedule.agencies().stream().map(agency -> schedule.name(agency, language).text()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
