package akatombo.buslocation.publish;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripPattern;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.StopSelector;
import com.google.transit.realtime.GtfsRealtime.TripModifications;
import com.google.transit.realtime.GtfsRealtime.TripModifications.Modification;
import com.google.transit.realtime.GtfsRealtime.TripModifications.SelectedTrips;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the GTFS-realtime reference demands of TripModifications, of which the community's rules say
 * nothing.
 */
final class DetourRules {

  private final Schedule schedule;
  private final GtfsRealtimeFeed feed;
  private final Set<String> shapes;
  private final Set<String> stops;
  private final Set<String> alerts;
  private final List<String> broken = new ArrayList<>();

  private DetourRules(Schedule schedule, GtfsRealtimeFeed feed) {
    this.schedule = schedule;
    this.feed = feed;
    List<FeedEntity> entities = feed.tripUpdates().getEntityList();
    this.shapes =
        entities.stream()
            .filter(FeedEntity::hasShape)
            .map(entity -> entity.getShape().getShapeId())
            .collect(Collectors.toSet());
    this.stops =
        entities.stream()
            .filter(FeedEntity::hasStop)
            .map(entity -> entity.getStop().getStopId())
            .collect(Collectors.toSet());
    this.alerts =
        feed.alerts().getEntityList().stream().map(FeedEntity::getId).collect(Collectors.toSet());
  }

  /** What is broken, in words. */
  static List<String> check(Schedule schedule, GtfsRealtimeFeed feed) {
    DetourRules rules = new DetourRules(schedule, feed);
    rules.check();
    return rules.broken;
  }

  private void check() {
    Set<String> named = new HashSet<>();
    for (FeedEntity entity : feed.tripUpdates().getEntityList()) {
      if (entity.hasTripModifications()) {
        TripModifications modifications = entity.getTripModifications();
        checkOnce(modifications, named);
        for (SelectedTrips selected : modifications.getSelectedTripsList()) {
          expect(shapes.contains(selected.getShapeId()), "a shape that is there", selected);
          checkTrips(modifications, selected);
        }
        modifications.getModificationsList().forEach(this::checkReplacements);
      }
    }
  }

  /** "On any given service date, a trip MUST NOT be assigned to more than one". */
  private void checkOnce(TripModifications modifications, Set<String> named) {
    for (String date : modifications.getServiceDatesList()) {
      expect(date.matches("20\\d{6}"), "a date", date);
      for (SelectedTrips selected : modifications.getSelectedTripsList()) {
        for (String trip : selected.getTripIdsList()) {
          expect(named.add(trip + " on " + date), "a trip on a date once", trip + " " + date);
        }
      }
    }
  }

  /** The trips have one pattern of stops; "spans MUST not overlap" nor touch. */
  private void checkTrips(TripModifications modifications, SelectedTrips selected) {
    List<Trip> trips =
        selected.getTripIdsList().stream()
            .map(id -> schedule.findTrip(new TripId(schedule.feedId(), id)))
            .flatMap(Optional::stream)
            .toList();
    expect(trips.size() == selected.getTripIdsCount(), "trips of the timetable", selected);
    Set<List<?>> patterns =
        trips.stream()
            .map(schedule::patternOf)
            .flatMap(Optional::stream)
            .map(TripPattern::stops)
            .collect(Collectors.toSet());
    expect(patterns.size() == 1, "one pattern of stops", selected);
    for (Trip trip : trips) {
      checkSpans(modifications, schedule.stopTimes(trip));
    }
  }

  private void checkSpans(TripModifications modifications, StopTimes times) {
    BitSet replaced = new BitSet();
    for (Modification modification : modifications.getModificationsList()) {
      int from = position(times, modification.getStartStopSelector());
      int to = position(times, modification.getEndStopSelector());
      if (from < 0 || to < from) {
        broken.add("a span of the trip's stops: " + modification);
        return;
      }
      int next = replaced.nextSetBit(Math.max(0, from - 1));
      expect(next < 0 || next > to + 1, "spans apart from each other", modification);
      replaced.set(from, to + 1);
    }
  }

  private static int position(StopTimes times, StopSelector selector) {
    for (int i = 0; i < times.size(); i++) {
      if (times.sequence(i) == selector.getStopSequence()
          && times.stop(i).id().id().equals(selector.getStopId())) {
        return i;
      }
    }
    return -1;
  }

  private void checkReplacements(Modification modification) {
    expect(
        alerts.contains(modification.getServiceAlertId()), "an alert that is told", modification);
    int before = Integer.MIN_VALUE;
    for (var stop : modification.getReplacementStopsList()) {
      expect(
          stops.contains(stop.getStopId())
              || schedule.findStop(new StopId(schedule.feedId(), stop.getStopId())).isPresent(),
          "a stop that is there",
          stop);
      expect(stop.getTravelTimeToStop() >= before, "travel times that grow", modification);
      before = stop.getTravelTimeToStop();
    }
  }

  private void expect(boolean right, String what, Object found) {
    if (!right) {
      broken.add(what + ": " + Objects.toString(found));
    }
  }
}
