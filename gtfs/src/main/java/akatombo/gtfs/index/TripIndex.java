package akatombo.gtfs.index;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripPattern;
import akatombo.gtfs.pattern.Timetable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The trips of a feed: by id, by block, and where each stands in the timetable of its pattern. */
final class TripIndex {

  private final List<Trip> trips;
  private final IdTable<Trip> byId;
  private final List<TripPattern> patterns;
  private final Timetable[] timetables;
  private final int[] ranks;
  private final int[] byBlock;
  private final int lastArrival;
  private final Set<String> repeated;

  TripIndex(List<Trip> trips, List<TripPattern> patterns, Timetable[] timetables) {
    this.trips = trips;
    this.byId = new IdTable<>(trips, Trip::id);
    this.patterns = patterns;
    this.timetables = timetables;
    this.ranks = new int[trips.size()];
    int last = 0;
    for (Timetable timetable : timetables) {
      for (int rank = 0; rank < timetable.tripCount(); rank++) {
        ranks[timetable.trip(rank)] = rank;
      }
      last = Math.max(last, timetable.lastArrival());
    }
    this.lastArrival = last;
    this.repeated = repeated(trips);
    this.byBlock =
        IntStream.range(0, trips.size())
            .filter(trip -> trips.get(trip).blockId() != null)
            .boxed()
            .sorted(Comparator.comparing(this::block).thenComparingInt(this::firstDeparture))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** The ids that trips of frequencies.txt have without the departure. */
  private static Set<String> repeated(List<Trip> trips) {
    return trips.stream()
        .map(trip -> trip.id().id())
        .filter(id -> id.lastIndexOf('@') > 0)
        .map(id -> id.substring(0, id.lastIndexOf('@')))
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean isRepeated(String id) {
    return repeated.contains(id);
  }

  List<Trip> all() {
    return trips;
  }

  @Nullable Trip find(TripId id) {
    return byId.find(id);
  }

  List<TripPattern> patterns() {
    return patterns;
  }

  /** The timetable of a pattern. */
  Timetable timetable(int pattern) {
    return timetables[pattern];
  }

  int patternCount() {
    return timetables.length;
  }

  /** A trip's rank in the timetable of its pattern. */
  int rank(int trip) {
    return ranks[trip];
  }

  /** The latest time of any trip. */
  int lastArrival() {
    return lastArrival;
  }

  /** Trips of a block by first departure. */
  List<Trip> ofBlock(BlockId wanted) {
    int first = firstOfBlock(wanted.id());
    int end = first;
    while (end < byBlock.length && block(byBlock[end]).equals(wanted.id())) {
      end++;
    }
    return IntStream.range(first, end)
        .mapToObj(i -> trips.get(byBlock[i]))
        .filter(trip -> wanted.equals(trip.blockId()))
        .toList();
  }

  private int firstOfBlock(String wanted) {
    int low = 0;
    int high = byBlock.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (block(byBlock[middle]).compareTo(wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private String block(int trip) {
    BlockId block = trips.get(trip).blockId();
    return block == null ? "" : block.id();
  }

  private int firstDeparture(int trip) {
    int pattern = trips.get(trip).patternIndex();
    return pattern < 0 ? Integer.MAX_VALUE : timetables[pattern].departure(ranks[trip], 0);
  }
}
