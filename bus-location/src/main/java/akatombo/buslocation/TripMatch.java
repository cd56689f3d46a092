package akatombo.buslocation;

import akatombo.gtfs.RouteId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which trip a vehicle runs, as far as we know, and on what evidence. */
public sealed interface TripMatch {

  /** What the judgement rests on. */
  Evidence evidence();

  /**
   * The trip the vehicle is on, waits for or has left the path of, with its place on it; empty when
   * no trip can be said.
   */
  default Optional<Matched> place() {
    return switch (this) {
      case Matched matched -> Optional.of(matched);
      case OffRoute off -> Optional.of(off.left());
      case AtLayover layover -> Optional.ofNullable(layover.next());
      case Ambiguous _, Deadhead _, Unmatched _ -> Optional.empty();
    };
  }

  /**
   * The trip riders may be told the vehicle runs: it is on its path, or waits where it begins;
   * empty off its path.
   */
  default Optional<Matched> running() {
    return this instanceof OffRoute ? Optional.empty() : place();
  }

  /**
   * The vehicle runs this trip.
   *
   * @param metersAlong distance along the trip's shape
   * @param stopPosition 0-based position of the stop it is at or goes to
   * @param delaySeconds actual minus scheduled at that place, positive when late
   */
  record Matched(
      TripOnDate trip,
      RouteId routeId,
      double metersAlong,
      int stopPosition,
      StopStatus status,
      int delaySeconds,
      Evidence evidence)
      implements TripMatch {}

  /** The vehicle runs some trip, but two or more fit about as well. */
  record Ambiguous(Evidence evidence) implements TripMatch {}

  /**
   * The vehicle runs a trip but is away from its path, perhaps on a detour.
   *
   * @param left the last place on the path, with the delay it had there
   * @param since when it was last seen on the path
   */
  record OffRoute(Matched left, Instant since, Evidence evidence) implements TripMatch {}

  /**
   * The vehicle stands where a trip ends or begins, between two trips.
   *
   * @param next the trip it is about to start, at its first stop; null when that is not known
   */
  record AtLayover(@Nullable Matched next, Evidence evidence) implements TripMatch {}

  /** The vehicle moves without running a trip: to or from the depot, or from one end to another. */
  record Deadhead(Evidence evidence) implements TripMatch {}

  /** No trip is known for the vehicle. */
  record Unmatched(Reason reason, Evidence evidence) implements TripMatch {

    /** Without anything that was looked at. */
    public Unmatched(Reason reason) {
      this(reason, Evidence.NONE);
    }
  }

  /**
   * What a judgement rests on.
   *
   * @param candidates how many places on trips were weighed
   * @param offsetMeters distance from the path of the trip, NaN without one
   * @param probability of the judgement among all that were weighed, 0 to 1
   */
  record Evidence(int candidates, double offsetMeters, double probability) {

    /** Nothing was weighed. */
    public static final Evidence NONE = new Evidence(0, Double.NaN, 0);
  }

  /** Why a vehicle has no trip. */
  enum Reason {
    /**
     * Nothing the vehicle could run is near, and the report named neither trip, route nor block.
     */
    NO_HINT,
    /** The trip, route or block named is not in the feed. */
    UNKNOWN_TRIP,
    /** The trip named does not run on the date, or not at this time. */
    NOT_RUNNING,
    /** The vehicle is too far from the path of the trip named. */
    OFF_ROUTE,
    /** No running trip of the route or block is near in place and time. */
    NO_TRIP_NEARBY,
    /** The trip's last stop was reached some time ago. */
    TRIP_ENDED,
    /** Another vehicle runs the trip. */
    TRIP_TAKEN
  }
}
