package akatombo.gtfs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An immutable index of one feed version that answers in microseconds.
 *
 * <p>All lists are unmodifiable and, where nothing else is said, in the order of the feed's files.
 * Stops, routes, trips and patterns that are handed in must come from this very schedule: their
 * indexes are positions in its lists.
 */
public interface Schedule {

  String feedId();

  FeedVersion version();

  /** The agency zone, in which all service times are (GTFS reference, agency_timezone). */
  ZoneId zone();

  /** The language of the texts as they stand in the feed. */
  Language language();

  /** First and last date with service, feed_info's range respected. */
  DateRange validity();

  /** A box around all stops and Flex zones. */
  BoundingBox bounds();

  List<Agency> agencies();

  List<Stop> stops();

  List<Route> routes();

  List<Trip> trips();

  List<TripPattern> patterns();

  Optional<Stop> findStop(StopId id);

  Optional<Route> findRoute(RouteId id);

  Optional<Trip> findTrip(TripId id);

  Optional<Agency> findAgency(AgencyId id);

  /** The pattern of a trip; empty for a Flex trip. */
  Optional<TripPattern> patternOf(Trip trip);

  /** Patterns of a route, most trips first. */
  List<TripPattern> patternsOf(RouteId route);

  /** Patterns that call at a stop; for a station, at any of its platforms. */
  List<TripPattern> patternsAt(Stop stop);

  /** Routes that call at a stop; for a station, at any of its platforms. */
  List<Route> routesAt(Stop stop);

  /** Trips of a block, by first departure; empty when unknown. */
  List<Trip> tripsOfBlock(BlockId block);

  /**
   * Whether frequencies.txt repeats the trip that trips.txt names so: it is here once for each
   * departure ({@link TripId#isDepartureOf}), and not under its own id.
   */
  boolean isRepeated(TripId id);

  /** A station's platforms; the stop itself for one that is no station or has no platforms. */
  List<Stop> platformsOf(Stop stop);

  /** The stop times of a trip; size 0 for a Flex trip. */
  StopTimes stopTimes(Trip trip);

  /** Whether a service runs on a date (calendar.txt and calendar_dates.txt). */
  boolean runs(ServiceId service, ServiceDate date);

  /**
   * Departures at a stop or at any platform of a station, from all service days that reach into the
   * window, by departure; the last stop of a trip and stops without pickup are left out.
   *
   * @param window from {@code from}, start included, end excluded
   */
  List<ScheduledDeparture> departures(Stop stop, Instant from, Duration window, int limit);

  /**
   * Trips that run at the instant or start within {@code ahead}, with their service dates, by first
   * departure; a trip runs from its first departure to its last arrival, both included.
   */
  List<TripOnDate> running(Instant at, Duration ahead);

  /** Stops and stations within a radius, nearest first; platforms of a station are left out. */
  List<StopAt> stopsNear(GeoPoint center, double radiusMeters, int limit);

  /** Stops and stations in a box; platforms of a station are left out. */
  List<Stop> stopsIn(BoundingBox box, int limit);

  /**
   * Stops and stations whose name in any language or reading begins with the text, then those whose
   * name holds it; letter case, width, hiragana or katakana and spaces do not count.
   */
  List<Stop> stopsNamed(String text, int limit);

  /**
   * A stop's name in a language or the next best: without its script or country, then a relative
   * (the other script of Chinese), then the feed's own.
   */
  LocalizedText name(Stop stop, Language language);

  /** route_short_name as {@link #name(Stop, Language)} would; empty text when there is none. */
  LocalizedText shortName(Route route, Language language);

  /** route_long_name as {@link #name(Stop, Language)} would; empty text when there is none. */
  LocalizedText longName(Route route, Language language);

  LocalizedText name(Agency agency, Language language);

  /** The headsign at a stop position of a trip; empty text when there is none. */
  LocalizedText headsign(Trip trip, int position, Language language);

  /**
   * The name of a fare product, rider category or fare medium; empty when the feed has no such id
   * or gives it no name.
   *
   * @param id as it stands in the feed
   */
  Optional<LocalizedText> fareName(FareName kind, String id, Language language);

  /** The rules for changing of transfers.txt. */
  List<Transfer> transfers();

  /** Counts of what was read, for status pages. */
  Counts counts();

  /** A stop and its distance in meters from what was asked. */
  record StopAt(Stop stop, double meters) {}

  /** First and last service date, both included. */
  record DateRange(ServiceDate first, ServiceDate last) {}

  /** How many of each a feed has. */
  record Counts(int agencies, int routes, int stops, int trips, int stopTimes, int shapes) {}
}
