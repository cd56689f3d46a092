package akatombo.buslocation.web;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.Freshness;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** The newest, each at the remainder of its number. */
  private final @Nullable Change[] changes;

  private final Map<VehicleId, Shown> current = new LinkedHashMap<>();
  private long last;
  private int kept;

  /**
   * An empty log.
   *
   * @param first number before that of the first change
   * @param capacity changes kept
   */
  VehicleChanges(long first, int capacity) {
    this.last = first;
    this.changes = new Change[capacity];
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
   * What somebody who has seen everything up to a number has yet to see, the oldest first and no
   * more than so much of it; empty when that is too long ago to tell.
   */
  synchronized Optional<Unseen> since(long seen, VehicleFilter filter, int max) {
    if (seen < last - kept || seen > last) {
      return Optional.empty();
    }
    List<Event> events = new ArrayList<>();
    Map<VehicleId, Boolean> isInSight = new HashMap<>();
    long until = seen;
    while (until < last && events.size() < max) {
      long number = ++until;
      Change change = Objects.requireNonNull(changes[place(number)]);
      boolean isSeenAfter = isSeen(change.after, filter);
      boolean wasInSight =
          isInSight.computeIfAbsent(change.vehicle, id -> isSeen(change.before, filter));
      if (wasInSight && !isSeenAfter) {
        // Told also of one that came back: a reader may stop here and must not go on showing it.
        isInSight.put(change.vehicle, false);
        events.add(new Event(number, change.vehicle, null));
      } else if (isSeenAfter && isNewest(change)) {
        events.add(new Event(number, change.vehicle, change.after));
      }
    }
    return Optional.of(new Unseen(events, until));
  }

  private boolean isNewest(Change change) {
    return current.get(change.vehicle) == change.after;
  }

  private static boolean isSeen(@Nullable Shown shown, VehicleFilter filter) {
    return shown != null && filter.matches(shown.position());
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
    changes[place(last)] = new Change(vehicle, before, after);
    kept = Math.min(kept + 1, changes.length);
  }

  private int place(long number) {
    return Math.floorMod(number, changes.length);
  }

  /** The vehicles after the change of that number. */
  record Snapshot(long number, List<Shown> vehicles) {}

  /**
   * What a reader has yet to see.
   *
   * @param until number of the last change that was looked at; one after it may have come since
   */
  record Unseen(List<Event> events, long until) {}

  /**
   * Something a reader has to be told.
   *
   * @param shown null when the vehicle is no longer to be seen
   */
  record Event(long number, VehicleId vehicle, @Nullable Shown shown) {}

  private record Change(VehicleId vehicle, @Nullable Shown before, @Nullable Shown after) {}
}
