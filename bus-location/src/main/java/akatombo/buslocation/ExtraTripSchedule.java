package akatombo.buslocation;

import akatombo.gtfs.Accessibility;
import akatombo.gtfs.BoardingType;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceId;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.Shape;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A feed's timetable with extra trips in it, each with a pattern and a service of its own. */
final class ExtraTripSchedule extends FeedSchedule {

  private final Map<TripId, Entry> extras = new HashMap<>();
  private final List<Trip> trips;
  private final List<TripPattern> patterns;

  ExtraTripSchedule(Schedule feed, List<ExtraTrip> extraTrips) {
    super(feed);
    this.trips = new ArrayList<>(feed.trips());
    this.patterns = new ArrayList<>(feed.patterns());
    for (ExtraTrip extra : extraTrips) {
      Entry entry = entry(extra, trips.size(), patterns.size());
      extras.put(extra.id(), entry);
      trips.add(entry.trip);
      patterns.add(entry.pattern);
    }
  }

  /** Whether the feed has all the trip needs, and no trip of its id. */
  static boolean isRunnable(ExtraTrip extra, Schedule feed) {
    return feed.findTrip(extra.id()).isEmpty()
        && feed.findRoute(extra.routeId()).isPresent()
        && (extra.duplicateOf() == null || feed.findTrip(extra.duplicateOf()).isPresent())
        && extra.calls().stream()
            .allMatch(call ->
                feed.findStop(call.stopId()).filter(stop -> stop.point() != null).isPresent());
  }

  private Entry entry(ExtraTrip extra, int tripIndex, int patternIndex) {
    List<Stop> stops =
        extra.calls().stream().map(call -> feed.findStop(call.stopId()).orElseThrow()).toList();
    Optional<Trip> original = Optional.ofNullable(extra.duplicateOf()).flatMap(feed::findTrip);
    ServiceId service = new ServiceId(feed.feedId(), "extra " + extra.id().id());
    Trip trip =
        new Trip(
            tripIndex,
            extra.id(),
            extra.routeId(),
            service,
            patternIndex,
            original.map(Trip::headsign).orElse(extra.headsign()),
            null,
            extra.directionId(),
            null,
            original.map(Trip::shapeId).orElse(null),
            original.map(Trip::wheelchair).orElse(Accessibility.UNKNOWN));
    TripPattern pattern =
        new TripPattern(
            patternIndex,
            "extra " + extra.id().id(),
            extra.routeId(),
            extra.directionId(),
            stops,
            List.of(trip),
            shape(extra.routeId(), stops));
    StopTimes like =
        original.map(feed::stopTimes).filter(t -> t.size() == stops.size()).orElse(null);
    return new Entry(extra, trip, pattern, new ExtraStopTimes(extra, stops, like));
  }

  /** The way of a pattern with the same stops, else straight lines. */
  private Shape shape(RouteId route, List<Stop> stops) {
    return feed.patternsOf(route).stream()
        .filter(pattern -> pattern.stops().equals(stops))
        .findFirst()
        .map(TripPattern::shape)
        .orElseGet(() ->
            new StraightPath(
                stops.stream().map(Stop::point).flatMap(Stream::<GeoPoint>ofNullable).toList()));
  }

  @Override
  public List<Trip> trips() {
    return List.copyOf(trips);
  }

  @Override
  public List<TripPattern> patterns() {
    return List.copyOf(patterns);
  }

  @Override
  public Optional<Trip> findTrip(TripId id) {
    Entry extra = extras.get(id);
    return extra == null ? feed.findTrip(id) : Optional.of(extra.trip);
  }

  @Override
  public Optional<TripPattern> patternOf(Trip trip) {
    Entry extra = extras.get(trip.id());
    return extra == null ? feed.patternOf(trip) : Optional.of(extra.pattern);
  }

  @Override
  public List<TripPattern> patternsOf(RouteId route) {
    return with(
        feed.patternsOf(route),
        extras.values().stream()
            .filter(extra -> extra.pattern.routeId().equals(route))
            .map(Entry::pattern));
  }

  @Override
  public List<TripPattern> patternsAt(Stop stop) {
    List<Stop> platforms = feed.platformsOf(stop);
    return with(
        feed.patternsAt(stop),
        extras.values().stream()
            .map(Entry::pattern)
            .filter(pattern -> pattern.stops().stream().anyMatch(platforms::contains)));
  }

  @Override
  public List<Route> routesAt(Stop stop) {
    List<Route> routes = feed.routesAt(stop);
    return Stream.concat(
            routes.stream(),
            patternsAt(stop).stream()
                .map(TripPattern::routeId)
                .map(feed::findRoute)
                .flatMap(Optional::stream))
        .distinct()
        .toList();
  }

  @Override
  public StopTimes stopTimes(Trip trip) {
    Entry extra = extras.get(trip.id());
    return extra == null ? feed.stopTimes(trip) : extra.times;
  }

  @Override
  public boolean runs(ServiceId service, ServiceDate date) {
    return extras.values().stream()
            .anyMatch(
                extra -> extra.trip.serviceId().equals(service) && extra.extra.date().equals(date))
        || feed.runs(service, date);
  }

  @Override
  public List<ScheduledDeparture> departures(Stop stop, Instant from, Duration window, int limit) {
    List<Stop> platforms = feed.platformsOf(stop);
    Instant end = from.plus(window);
    List<ScheduledDeparture> added = new ArrayList<>();
    for (Entry extra : extras.values()) {
      for (int position = 0; position < extra.times.size() - 1; position++) {
        ScheduledDeparture departure = extra.departure(position, zone());
        if (platforms.contains(departure.stop())
            && extra.times.pickup(position) != BoardingType.NONE
            && !departure.departure().isBefore(from)
            && departure.departure().isBefore(end)) {
          added.add(departure);
        }
      }
    }
    List<ScheduledDeparture> scheduled = feed.departures(stop, from, window, limit);
    return added.isEmpty()
        ? scheduled
        : Stream.concat(scheduled.stream(), added.stream())
            .sorted(Comparator.comparing(ScheduledDeparture::departure))
            .limit(limit)
            .toList();
  }

  @Override
  public List<TripOnDate> running(Instant at, Duration ahead) {
    Instant end = at.plus(ahead);
    return with(
        feed.running(at, ahead),
        extras.values().stream()
            .filter(extra ->
                !extra.departure(0, zone()).departure().isAfter(end)
                    && !extra.departure(extra.times.size() - 1, zone()).arrival().isBefore(at))
            .map(extra -> extra.extra.onDate()));
  }

  @Override
  public LocalizedText headsign(Trip trip, int position, Language language) {
    Entry entry = extras.get(trip.id());
    if (entry == null) {
      return feed.headsign(trip, position, language);
    }
    TripId original = entry.extra.duplicateOf();
    if (original != null) {
      return feed.headsign(feed.findTrip(original).orElseThrow(), position, language);
    }
    String own = entry.extra.headsign();
    return own == null
        ? feed.name(entry.pattern.stops().getLast(), language)
        : new LocalizedText(own, language());
  }

  private static <T> List<T> with(Collection<T> known, Stream<T> added) {
    return Stream.concat(known.stream(), added).toList();
  }

  private record Entry(ExtraTrip extra, Trip trip, TripPattern pattern, StopTimes times) {

    ScheduledDeparture departure(int position, ZoneId zone) {
      return new ScheduledDeparture(
          trip,
          extra.date(),
          times.stop(position),
          position,
          extra.date().at(new ServiceTime(times.arrival(position)), zone),
          extra.date().at(new ServiceTime(times.departure(position)), zone));
    }
  }
}
