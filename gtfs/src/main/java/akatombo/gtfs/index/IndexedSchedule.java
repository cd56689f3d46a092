package akatombo.gtfs.index;

import akatombo.gtfs.Agency;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.FareName;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceId;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Transfer;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import akatombo.gtfs.pattern.CallDetails;
import akatombo.gtfs.pattern.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schedule as indexes over what was read; all parts are immutable. */
final class IndexedSchedule implements Schedule {

  private final Header header;
  private final RouteIndex routes;
  private final StopIndex stops;
  private final TripIndex trips;
  private final Services services;
  private final Names names;
  private final DepartureBoard departureBoard;
  private final RunningTrips runningTrips;

  IndexedSchedule(
      Header header,
      RouteIndex routes,
      StopIndex stops,
      TripIndex trips,
      Services services,
      Names names) {
    this.header = header;
    this.routes = routes;
    this.stops = stops;
    this.trips = trips;
    this.services = services;
    this.names = names;
    ServiceDays days = new ServiceDays(header.zone(), services.calendar(), trips.lastArrival());
    this.departureBoard = new DepartureBoard(stops, trips, days);
    this.runningTrips = new RunningTrips(trips, days);
  }

  @Override
  public String feedId() {
    return header.version.feedId();
  }

  @Override
  public FeedVersion version() {
    return header.version;
  }

  @Override
  public ZoneId zone() {
    return header.zone;
  }

  @Override
  public Language language() {
    return names.language();
  }

  @Override
  public DateRange validity() {
    return header.validity;
  }

  @Override
  public BoundingBox bounds() {
    return header.bounds;
  }

  @Override
  public Counts counts() {
    return header.counts;
  }

  @Override
  public List<Agency> agencies() {
    return routes.agencies();
  }

  @Override
  public List<Stop> stops() {
    return stops.all();
  }

  @Override
  public List<Transfer> transfers() {
    return stops.transfers();
  }

  @Override
  public List<Route> routes() {
    return routes.routes();
  }

  @Override
  public List<Trip> trips() {
    return trips.all();
  }

  @Override
  public List<TripPattern> patterns() {
    return trips.patterns();
  }

  @Override
  public Optional<Stop> findStop(StopId id) {
    return stops.find(id);
  }

  @Override
  public Optional<Route> findRoute(RouteId id) {
    return Optional.ofNullable(routes.find(id));
  }

  @Override
  public Optional<Trip> findTrip(TripId id) {
    return Optional.ofNullable(trips.find(id));
  }

  @Override
  public Optional<Agency> findAgency(AgencyId id) {
    return Optional.ofNullable(routes.find(id));
  }

  @Override
  public Optional<TripPattern> patternOf(Trip trip) {
    return trip.patternIndex() < 0
        ? Optional.empty()
        : Optional.of(trips.patterns().get(trip.patternIndex()));
  }

  @Override
  public List<TripPattern> patternsOf(RouteId route) {
    return routes.patternsOf(route);
  }

  @Override
  public List<TripPattern> patternsAt(Stop stop) {
    return Arrays.stream(stops.patternsAt(stop)).mapToObj(trips.patterns()::get).toList();
  }

  @Override
  public List<Route> routesAt(Stop stop) {
    return patternsAt(stop).stream()
        .map(pattern -> Objects.requireNonNull(routes.find(pattern.routeId())))
        .distinct()
        .sorted(Comparator.comparingInt(Route::index))
        .toList();
  }

  @Override
  public List<Trip> tripsOfBlock(BlockId block) {
    return trips.ofBlock(block);
  }

  @Override
  public boolean isRepeated(TripId id) {
    return id.feedId().equals(feedId()) && trips.isRepeated(id.id());
  }

  @Override
  public List<Stop> platformsOf(Stop stop) {
    return stops.platformsOf(stop);
  }

  @Override
  public StopTimes stopTimes(Trip trip) {
    if (trip.patternIndex() < 0) {
      return NoStopTimes.NONE;
    }
    Timetable timetable = trips.timetable(trip.patternIndex());
    int rank = trips.rank(trip.index());
    return new TripStopTimes(
        timetable,
        rank,
        trips.patterns().get(trip.patternIndex()).stops(),
        timetable.details(rank),
        trip.headsign());
  }

  @Override
  public boolean runs(ServiceId service, ServiceDate date) {
    return services.runs(service, date);
  }

  @Override
  public List<ScheduledDeparture> departures(Stop stop, Instant from, Duration window, int limit) {
    return departureBoard.departures(stop, from, window, limit);
  }

  @Override
  public List<TripOnDate> running(Instant at, Duration ahead) {
    return runningTrips.at(at, ahead);
  }

  @Override
  public List<StopAt> stopsNear(GeoPoint center, double radiusMeters, int limit) {
    return stops.places().near(center, radiusMeters, limit);
  }

  @Override
  public List<Stop> stopsIn(BoundingBox box, int limit) {
    return stops.places().in(box, limit);
  }

  @Override
  public List<Stop> stopsNamed(String text, int limit) {
    return stops.names().find(text, limit);
  }

  @Override
  public LocalizedText name(Stop stop, Language language) {
    return names.stops().text(stop.index(), stop.name(), language);
  }

  @Override
  public LocalizedText shortName(Route route, Language language) {
    return names.shortNames().text(route.index(), orEmpty(route.shortName()), language);
  }

  @Override
  public LocalizedText longName(Route route, Language language) {
    return names.longNames().text(route.index(), orEmpty(route.longName()), language);
  }

  @Override
  public LocalizedText name(Agency agency, Language language) {
    return names.agencies().text(routes.agencies().indexOf(agency), agency.name(), language);
  }

  @Override
  public LocalizedText headsign(Trip trip, int position, Language language) {
    if (trip.patternIndex() >= 0) {
      CallDetails details = trips.timetable(trip.patternIndex()).details(trips.rank(trip.index()));
      String shown = details.headsign(position);
      if (shown != null) {
        int sequence = details.sequence(position);
        return names.headsigns().ofStopTime(trip.index(), sequence, shown, language);
      }
    }
    return names.headsigns().ofTrip(trip.index(), orEmpty(trip.headsign()), language);
  }

  @Override
  public Optional<LocalizedText> fareName(FareName kind, String id, Language language) {
    return names.fares().find(kind, id, language);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** What the feed is, as a whole. */
  record Header(
      FeedVersion version, ZoneId zone, DateRange validity, BoundingBox bounds, Counts counts) {}
}
