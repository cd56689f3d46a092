package akatombo.buslocation;

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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A feed's timetable as it is: what a timetable that differs in a few things is built on. */
class FeedSchedule implements Schedule {

  /** The timetable behind this one. */
  final Schedule feed;

  FeedSchedule(Schedule feed) {
    this.feed = feed;
  }

  @Override
  public String feedId() {
    return feed.feedId();
  }

  @Override
  public FeedVersion version() {
    return feed.version();
  }

  @Override
  public ZoneId zone() {
    return feed.zone();
  }

  @Override
  public Language language() {
    return feed.language();
  }

  @Override
  public DateRange validity() {
    return feed.validity();
  }

  @Override
  public BoundingBox bounds() {
    return feed.bounds();
  }

  @Override
  public List<Agency> agencies() {
    return feed.agencies();
  }

  @Override
  public List<Stop> stops() {
    return feed.stops();
  }

  @Override
  public List<Transfer> transfers() {
    return feed.transfers();
  }

  @Override
  public List<Route> routes() {
    return feed.routes();
  }

  @Override
  public Optional<Stop> findStop(StopId id) {
    return feed.findStop(id);
  }

  @Override
  public Optional<Route> findRoute(RouteId id) {
    return feed.findRoute(id);
  }

  @Override
  public Optional<Agency> findAgency(AgencyId id) {
    return feed.findAgency(id);
  }

  @Override
  public List<Trip> tripsOfBlock(BlockId block) {
    return feed.tripsOfBlock(block);
  }

  @Override
  public boolean isRepeated(TripId id) {
    return feed.isRepeated(id);
  }

  @Override
  public List<Stop> platformsOf(Stop stop) {
    return feed.platformsOf(stop);
  }

  @Override
  public List<StopAt> stopsNear(GeoPoint center, double radiusMeters, int limit) {
    return feed.stopsNear(center, radiusMeters, limit);
  }

  @Override
  public List<Stop> stopsIn(BoundingBox box, int limit) {
    return feed.stopsIn(box, limit);
  }

  @Override
  public List<Stop> stopsNamed(String text, int limit) {
    return feed.stopsNamed(text, limit);
  }

  @Override
  public LocalizedText name(Stop stop, Language language) {
    return feed.name(stop, language);
  }

  @Override
  public LocalizedText shortName(Route route, Language language) {
    return feed.shortName(route, language);
  }

  @Override
  public LocalizedText longName(Route route, Language language) {
    return feed.longName(route, language);
  }

  @Override
  public LocalizedText name(Agency agency, Language language) {
    return feed.name(agency, language);
  }

  @Override
  public Optional<LocalizedText> fareName(FareName kind, String id, Language language) {
    return feed.fareName(kind, id, language);
  }

  @Override
  public Counts counts() {
    return feed.counts();
  }

  @Override
  public List<Trip> trips() {
    return feed.trips();
  }

  @Override
  public List<TripPattern> patterns() {
    return feed.patterns();
  }

  @Override
  public Optional<Trip> findTrip(TripId id) {
    return feed.findTrip(id);
  }

  @Override
  public Optional<TripPattern> patternOf(Trip trip) {
    return feed.patternOf(trip);
  }

  @Override
  public List<TripPattern> patternsOf(RouteId route) {
    return feed.patternsOf(route);
  }

  @Override
  public List<TripPattern> patternsAt(Stop stop) {
    return feed.patternsAt(stop);
  }

  @Override
  public List<Route> routesAt(Stop stop) {
    return feed.routesAt(stop);
  }

  @Override
  public StopTimes stopTimes(Trip trip) {
    return feed.stopTimes(trip);
  }

  @Override
  public boolean runs(ServiceId service, ServiceDate date) {
    return feed.runs(service, date);
  }

  @Override
  public List<ScheduledDeparture> departures(Stop stop, Instant from, Duration window, int limit) {
    return feed.departures(stop, from, window, limit);
  }

  @Override
  public List<TripOnDate> running(Instant at, Duration ahead) {
    return feed.running(at, ahead);
  }

  @Override
  public LocalizedText headsign(Trip trip, int position, Language language) {
    return feed.headsign(trip, position, language);
  }
}
