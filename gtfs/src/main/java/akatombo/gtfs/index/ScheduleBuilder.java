package akatombo.gtfs.index;

import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedule.Counts;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceId;
import akatombo.gtfs.Stop;
import akatombo.gtfs.Transfer;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripPattern;
import akatombo.gtfs.pattern.PatternKey;
import akatombo.gtfs.pattern.Timetable;
import akatombo.gtfs.pattern.TimetableBuilder;
import akatombo.gtfs.pattern.TimetableBuilder.TimedTrip;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.TripRow;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the schedule of a feed from what was read of it. */
public final class ScheduleBuilder {

  private static final Transfer.Type[] TRANSFER_TYPES = Transfer.Type.values();

  private final FeedContent content;
  private final List<Stop> stops;
  private final List<Timetable> timetables = new ArrayList<>();
  private final List<PatternKey> keys = new ArrayList<>();
  private final int[] patternOfTrip;

  private ScheduleBuilder(FeedContent content) {
    this.content = content;
    this.stops = List.copyOf(content.stops());
    this.patternOfTrip = new int[content.trips().size()];
    Arrays.fill(patternOfTrip, -1);
  }

  /** The schedule; the content may be dropped afterwards. */
  public static Schedule build(FeedContent content, FeedVersion version) {
    return new ScheduleBuilder(content).build(version);
  }

  private Schedule build(FeedVersion version) {
    addTimetables();
    List<Trip> trips = trips();
    List<TripPattern> patterns = patterns(trips);
    Names names = Names.of(content);
    Services services = Services.of(content);
    List<Route> routes = List.copyOf(content.routes());
    ZoneId zone = content.agencies().getFirst().timezone();
    ServiceDate imported = ServiceDate.of(version.importedAt(), zone);
    return new IndexedSchedule(
        new IndexedSchedule.Header(
            version,
            zone,
            services.validity(content.description(), imported),
            ServedArea.of(content),
            counts()),
        new RouteIndex(List.copyOf(content.agencies()), routes, patterns),
        new StopIndex(stops, patterns, names.stops(), transfers()),
        new TripIndex(trips, patterns, timetables.toArray(Timetable[]::new)),
        services,
        names);
  }

  private void addTimetables() {
    for (Map.Entry<PatternKey, List<TimedTrip>> group : TripGroups.of(content).entrySet()) {
      group.getValue().forEach(trip -> patternOfTrip[trip.trip()] = timetables.size());
      timetables.add(TimetableBuilder.of(group.getValue()));
      keys.add(group.getKey());
    }
  }

  private List<Trip> trips() {
    List<Trip> trips = new ArrayList<>(content.trips().size());
    for (int index = 0; index < content.trips().size(); index++) {
      TripRow row = content.trips().get(index);
      RouteId route = content.routes().get(row.route()).id();
      ServiceId service = content.services().get(row.service());
      @Nullable String shape = row.shape() < 0 ? null : content.shapes().id(row.shape());
      trips.add(
          new Trip(
              index,
              row.id(),
              route,
              service,
              patternOfTrip[index],
              row.headsign(),
              row.shortName(),
              row.directionId(),
              row.blockId(),
              shape,
              row.wheelchair()));
    }
    return List.copyOf(trips);
  }

  private List<TripPattern> patterns(List<Trip> trips) {
    PatternShapes shapes = new PatternShapes(content);
    int[] patternsOfRoute = new int[content.routes().size()];
    List<TripPattern> patterns = new ArrayList<>(keys.size());
    for (PatternKey key : keys) {
      Timetable timetable = timetables.get(patterns.size());
      List<Stop> called = Arrays.stream(key.stops()).mapToObj(stops::get).toList();
      Trip[] ranked = new Trip[timetable.tripCount()];
      Arrays.setAll(ranked, rank -> trips.get(timetable.trip(rank)));
      RouteId route = content.routes().get(key.route()).id();
      int number = ++patternsOfRoute[key.route()];
      patterns.add(
          new TripPattern(
              patterns.size(),
              route.id() + ":" + Math.max(0, key.directionId()) + ":" + number,
              route,
              key.directionId(),
              called,
              List.of(ranked),
              shapes.of(key.shape(), called, timetable.trip(0))));
    }
    return List.copyOf(patterns);
  }

  private List<Transfer> transfers() {
    List<Route> routes = content.routes();
    return content.transfers().stream()
        .map(row ->
            new Transfer(
                row.fromStop() < 0 ? null : stops.get(row.fromStop()).id(),
                row.toStop() < 0 ? null : stops.get(row.toStop()).id(),
                row.fromRoute() < 0 ? null : routes.get(row.fromRoute()).id(),
                row.toRoute() < 0 ? null : routes.get(row.toRoute()).id(),
                row.fromTrip(),
                row.toTrip(),
                TRANSFER_TYPES[row.type()],
                row.minTransferSeconds() < 0 ? null : (Integer) row.minTransferSeconds()))
        .toList();
  }

  private Counts counts() {
    return new Counts(
        content.agencies().size(),
        content.routes().size(),
        content.stops().size(),
        content.trips().size(),
        content.stopTimes().size(),
        content.shapes().size());
  }
}
