package akatombo.gtfs.publish;

import akatombo.gtfs.FeedScopedId;
import akatombo.gtfs.read.FeedContent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What rows may refer to: the ids the schedule has, and those of the rows already written. */
final class KnownIds {

  private final Map<String, Set<String>> written = new HashMap<>();
  private final Set<String> trips;
  private final Map<String, Set<String>> accepted = new HashMap<>();

  KnownIds(FeedContent content) {
    Set<String> services = ids(content.services().stream());
    accept("stops.stop_id", ids(content.stops().stream().map(stop -> stop.id())));
    accept("routes.route_id", ids(content.routes().stream().map(route -> route.id())));
    trips = ids(content.trips().stream().map(trip -> trip.id()));
    accept("trips.trip_id", trips);
    accept("calendar.service_id", services);
    accept("calendar_dates.service_id", services);
    accept(
        "shapes.shape_id",
        new HashSet<>(
            IntStream.range(0, content.shapes().size())
                .mapToObj(shape -> content.shapes().id(shape))
                .toList()));
    accept(
        "locations.id",
        new HashSet<>(content.flex().zones().stream().map(zone -> zone.id()).toList()));
  }

  /** Whether the schedule has the row of that id; true where the schedule does not say. */
  boolean isAccepted(String column, String id) {
    Set<String> ids = accepted.get(column);
    return ids == null || ids.contains(id);
  }

  /** Whether one of the columns has the id. */
  boolean has(List<String> columns, String id) {
    for (String column : columns) {
      Set<String> ids = accepted.get(column);
      if ((ids == null ? written.getOrDefault(column, Set.of()) : ids).contains(id)) {
        return true;
      }
    }
    return false;
  }

  /** Notes an id of a row that was written. */
  void add(String column, String id) {
    written.computeIfAbsent(column, _ -> new HashSet<>()).add(id);
  }

  /** Lets trips of frequencies.txt be referred to by the id in the feed, as the files do. */
  void addTemplates(Set<String> templateIds) {
    trips.addAll(templateIds);
  }

  /** From now on only trips as they are published may be referred to. */
  void removeTemplates(Set<String> templateIds) {
    trips.removeAll(templateIds);
  }

  private void accept(String column, Set<String> ids) {
    accepted.put(column, ids);
  }

  private static Set<String> ids(Stream<? extends FeedScopedId> ids) {
    return new HashSet<>(ids.map(FeedScopedId::id).toList());
  }
}
