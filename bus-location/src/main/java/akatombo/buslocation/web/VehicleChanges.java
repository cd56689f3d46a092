package akatombo.buslocation.web;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.Freshness;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to the vehicles, numbered one by one, as far back as a reader may resume.
 *
 * <p>Numbers grow also over restarts, because the first is taken from the clock. A reader that
 * falls behind gets the newest value of each vehicle only, numbered as it happened, so that it can
 * stop after any event and resume there without losing or repeating a value.
 */
final class VehicleChanges {

  private final int capacity;
  private final ArrayDeque<Change> changes = new ArrayDeque<>();
  private final Map<VehicleId, Shown> current = new LinkedHashMap<>();
  private long last;

  /**
   * An empty log.
   *
   * @param first number before that of the first change
   * @param capacity changes kept
   */
  VehicleChanges(long first, int capacity) {
    this.last = first;
    this.capacity = capacity;
  }

  /** Takes in what is believed now, and tells whether anything changed. */
  synchronized boolean advance(Fleet fleet, Instant now) {
    long before = last;
    for (VehiclePosition position : fleet.vehicles()) {
      Freshness freshness = position.freshness(now);
      if (freshness != Freshness.GONE) {
        show(position, Live.of(freshness));
      }
    }
    Iterator<Map.Entry<VehicleId, Shown>> shown = current.entrySet().iterator();
    while (shown.hasNext()) {
      Map.Entry<VehicleId, Shown> entry = shown.next();
      boolean isThere =
          fleet
              .findVehicle(entry.getKey())
              .filter(position -> position.freshness(now) != Freshness.GONE)
              .isPresent();
      if (!isThere) {
        shown.remove();
        add(entry.getKey(), entry.getValue(), null);
      }
    }
    return last != before;
  }

  /** All vehicles as they are after the newest change. */
  synchronized Snapshot snapshot(VehicleFilter filter) {
    return new Snapshot(
        last, current.values().stream().filter(shown -> filter.matches(shown.position())).toList());
  }

  /** Number of the newest change. */
  synchronized long last() {
    return last;
  }

  /**
   * What somebody who has seen everything up to a number has yet to see; empty when that is too
   * long ago to tell.
   */
  synchronized Optional<List<Event>> since(long seen, VehicleFilter filter) {
    long oldest = changes.isEmpty() ? last : changes.getFirst().number - 1;
    if (seen < oldest || seen > last) {
      return Optional.empty();
    }
    Map<VehicleId, Pending> pending = new HashMap<>();
    Iterator<Change> newestFirst = changes.descendingIterator();
    while (newestFirst.hasNext()) {
      Change change = newestFirst.next();
      if (change.number <= seen) {
        break;
      }
      pending.computeIfAbsent(change.vehicle, id -> new Pending()).before(change, filter);
    }
    List<Event> events = new ArrayList<>(pending.size());
    pending.forEach((id, its) -> its.addTo(events, id));
    events.sort(Comparator.comparingLong(Event::number));
    return Optional.of(events);
  }

  private void show(VehiclePosition position, Live live) {
    Shown known = current.get(position.id());
    if (known == null || !known.isSame(position, live)) {
      Shown shown = new Shown(position, live);
      current.put(position.id(), shown);
      add(position.id(), known, shown);
    }
  }

  private void add(VehicleId vehicle, @Nullable Shown before, @Nullable Shown after) {
    last++;
    changes.addLast(new Change(last, vehicle, before, after));
    if (changes.size() > capacity) {
      changes.removeFirst();
    }
  }

  /** The vehicles after the change of that number. */
  record Snapshot(long number, List<Shown> vehicles) {}

  /**
   * Something a reader has to be told.
   *
   * @param shown null when the vehicle is no longer to be seen
   */
  record Event(long number, VehicleId vehicle, @Nullable Shown shown) {}

  private record Change(
      long number, VehicleId vehicle, @Nullable Shown before, @Nullable Shown after) {}

  /** The changes of one vehicle that a reader has not seen, gathered from the newest backward. */
  private static final class Pending {

    private @Nullable Change newest;
    private boolean isSeenNow;
    private boolean wasSeen;
    private long left;

    void before(Change change, VehicleFilter filter) {
      boolean isSeenAfter = isSeen(change.after, filter);
      if (newest == null) {
        newest = change;
        isSeenNow = isSeenAfter;
      }
      wasSeen = isSeen(change.before, filter);
      if (wasSeen && !isSeenAfter) {
        left = change.number;
      }
    }

    /**
     * Its newest value, and before it that it was out of sight for a while: a reader may stop in
     * between and must not go on showing it.
     */
    void addTo(List<Event> events, VehicleId id) {
      if (wasSeen && left != 0) {
        events.add(new Event(left, id, null));
      }
      if (isSeenNow && newest != null) {
        events.add(new Event(newest.number, id, newest.after));
      }
    }

    private static boolean isSeen(@Nullable Shown shown, VehicleFilter filter) {
      return shown != null && filter.matches(shown.position());
    }
  }
}
