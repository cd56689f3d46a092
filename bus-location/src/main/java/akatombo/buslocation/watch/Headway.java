package akatombo.buslocation.watch;

import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time between two buses that follow each other on a route, and what to do about it (B15).
 *
 * @param stopId the leader's next stop, where both are expected
 * @param headwaySeconds expected there between the two
 * @param scheduledSeconds what the timetable has between them there
 * @param state how far the one is from the other
 * @param holdSeconds how long the follower should wait at its next stop; 0 without advice
 */
public record Headway(
    RouteId routeId,
    int directionId,
    TripOnDate leader,
    VehicleId leaderVehicle,
    TripOnDate follower,
    VehicleId followerVehicle,
    StopId stopId,
    long headwaySeconds,
    long scheduledSeconds,
    State state,
    long holdSeconds) {

  /** How a headway compares with the timetable. */
  public enum State {
    REGULAR,
    /** Less than half of what it should be: two buses as one. */
    BUNCHED,
    /** More than one and a half of what it should be. */
    GAP
  }

  private static final double BUNCHED_BELOW = 0.5;
  private static final double GAP_ABOVE = 1.5;

  /**
   * Headways of all routes, by route, direction and place.
   *
   * @param frequent routes with longer scheduled headways are left out: there, a bus keeps to its
   *     timetable, not to its distance
   * @param holdMax no bus is asked to wait longer
   */
  public static List<Headway> of(
      Schedule schedule,
      Collection<TripPrediction> predictions,
      Duration frequent,
      Duration holdMax) {
    Map<String, List<Bus>> byDirection = new HashMap<>();
    for (TripPrediction prediction : predictions) {
      bus(schedule, prediction)
          .ifPresent(
              bus -> byDirection.computeIfAbsent(bus.line(), k -> new ArrayList<>()).add(bus));
    }
    List<Headway> headways = new ArrayList<>();
    for (List<Bus> buses : byDirection.values()) {
      List<Headway> line = followed(buses, frequent);
      line.forEach(headway -> headways.add(headway.withHold(line, holdMax)));
    }
    headways.sort(
        Comparator.comparing((Headway headway) -> headway.routeId().text())
            .thenComparingInt(Headway::directionId)
            .thenComparing(headway -> headway.leader().tripId().text()));
    return headways;
  }

  private static List<Headway> followed(List<Bus> buses, Duration frequent) {
    List<Headway> headways = new ArrayList<>();
    for (Bus follower : buses) {
      Headway nearest = null;
      for (Bus leader : buses) {
        Headway headway = leader.equals(follower) ? null : between(leader, follower);
        if (headway != null
            && (nearest == null || headway.headwaySeconds() < nearest.headwaySeconds())) {
          nearest = headway;
        }
      }
      if (nearest != null
          && nearest.scheduledSeconds() > 0
          && nearest.scheduledSeconds() <= frequent.toSeconds()) {
        headways.add(nearest);
      }
    }
    return headways;
  }

  /** The headway at the leader's next stop; null when the follower is not behind. */
  private static @Nullable Headway between(Bus leader, Bus follower) {
    StopPrediction ahead = leader.prediction().stops().getFirst();
    StopPrediction behind = follower.at(ahead.stopId());
    if (behind == null || behind.arrival().isBefore(ahead.arrival()) || isTied(leader, follower)) {
      return null;
    }
    long headway = Duration.between(ahead.arrival(), behind.arrival()).toSeconds();
    long scheduled = follower.scheduled(behind.position()) - leader.scheduled(ahead.position());
    return new Headway(
        leader.trip().routeId(),
        leader.trip().directionId(),
        leader.prediction().trip(),
        Objects.requireNonNull(leader.prediction().vehicleId()),
        follower.prediction().trip(),
        Objects.requireNonNull(follower.prediction().vehicleId()),
        ahead.stopId(),
        headway,
        scheduled,
        state(headway, scheduled),
        0);
  }

  /** Two buses at one place at one moment would each follow the other. */
  private static boolean isTied(Bus leader, Bus follower) {
    StopPrediction one = leader.prediction().stops().getFirst();
    StopPrediction other = follower.prediction().stops().getFirst();
    return one.stopId().equals(other.stopId())
        && one.arrival().equals(other.arrival())
        && leader.scheduled(one.position()) > follower.scheduled(other.position());
  }

  private static State state(long headway, long scheduled) {
    return headway < BUNCHED_BELOW * scheduled
        ? State.BUNCHED
        : headway > GAP_ABOVE * scheduled ? State.GAP : State.REGULAR;
  }

  /**
   * A bunched follower waits: with a bus behind, until it is in the middle; without one, half of
   * what it is too near.
   */
  private Headway withHold(List<Headway> line, Duration holdMax) {
    if (state != State.BUNCHED) {
      return this;
    }
    long behind =
        line.stream()
            .filter(other -> other.leader().equals(follower))
            .mapToLong(Headway::headwaySeconds)
            .findFirst()
            .orElse(scheduledSeconds);
    long hold = Math.clamp((behind - headwaySeconds) / 2, 0, holdMax.toSeconds());
    return new Headway(
        routeId,
        directionId,
        leader,
        leaderVehicle,
        follower,
        followerVehicle,
        stopId,
        headwaySeconds,
        scheduledSeconds,
        state,
        hold);
  }

  private static Optional<Bus> bus(Schedule schedule, TripPrediction prediction) {
    if (prediction.vehicleId() == null || prediction.stops().isEmpty()) {
      return Optional.empty();
    }
    return schedule
        .findTrip(prediction.trip().tripId())
        .map(trip ->
            new Bus(
                trip,
                prediction,
                schedule.stopTimes(trip),
                prediction.trip().serviceDate().start(schedule.zone())));
  }

  /** A trip that a vehicle runs now. */
  private record Bus(Trip trip, TripPrediction prediction, StopTimes times, Instant zero) {

    String line() {
      return trip.routeId().text() + " " + trip.directionId();
    }

    long scheduled(int position) {
      return zero.getEpochSecond() + times.arrival(position);
    }

    /** Where it will call at a stop; null when it will not, or no more. */
    @Nullable StopPrediction at(StopId stop) {
      for (StopPrediction call : prediction.stops()) {
        if (call.stopId().equals(stop)) {
          return call;
        }
      }
      return null;
    }
  }
}
