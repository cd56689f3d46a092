package akatombo.routing;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A part of an itinerary travelled in one way. */
public sealed interface Leg {

  TravelMode mode();

  LegEnd from();

  LegEnd to();

  LegTime start();

  LegTime end();

  /** Length in meters. */
  double meters();

  /** The path as an encoded polyline of precision 5. */
  String geometry();

  /** A leg on one's own. */
  record StreetLeg(
      TravelMode mode,
      LegEnd from,
      LegEnd to,
      LegTime start,
      LegTime end,
      double meters,
      String geometry,
      List<StreetStep> steps)
      implements Leg {

    public StreetLeg {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A leg in a vehicle of public transport.
   *
   * @param isStayingSeated whether the passenger stays in the vehicle of the leg before
   * @param named what the planner calls things, for ids our schedule does not know (yet)
   * @param booking how to reserve; null where that is not needed
   * @param nextIfMissedSeconds how much later the next vehicle leaves that also goes there; null
   *     when none does within a day
   */
  record TransitLeg(
      TravelMode mode,
      LegEnd from,
      LegEnd to,
      LegTime start,
      LegTime end,
      double meters,
      String geometry,
      RouteId routeId,
      TripOnDate trip,
      boolean isStayingSeated,
      RouteName named,
      List<Call> intermediate,
      List<FareProduct> fareProducts,
      List<LegAlert> alerts,
      @Nullable Booking booking,
      LiveState live,
      @Nullable Long nextIfMissedSeconds)
      implements Leg {

    public TransitLeg {
      intermediate = List.copyOf(intermediate);
      fareProducts = List.copyOf(fareProducts);
      alerts = List.copyOf(alerts);
    }

    /** Those of the legs that are in vehicles. */
    public static List<TransitLeg> of(List<Leg> legs) {
      List<TransitLeg> transit = new ArrayList<>(legs.size());
      for (Leg leg : legs) {
        if (leg instanceof TransitLeg ride) {
          transit.add(ride);
        }
      }
      return transit;
    }

    /** This leg with nothing but the times of the timetable. */
    public TransitLeg asScheduled() {
      return timed(LegTime::asScheduled);
    }

    /** This leg as it is planned: with the times that a plan has changed, which none has seen. */
    public TransitLeg asPlanned() {
      return timed(LegTime::asPlanned);
    }

    private TransitLeg timed(UnaryOperator<LegTime> change) {
      List<Call> calls = new ArrayList<>(intermediate.size());
      for (Call call : intermediate) {
        calls.add(new Call(call.stop(), change.apply(call.arrival())));
      }
      return with(
          change.apply(start), change.apply(end), calls, LiveState.SCHEDULED, nextIfMissedSeconds);
    }

    /** This leg with what is known of its trip and of the one after. */
    public TransitLeg withLive(LiveState state, @Nullable Long nextSeconds) {
      return with(start, end, intermediate, state, nextSeconds);
    }

    /** This leg with the fares, alerts, booking and names of another of the same trip. */
    public TransitLeg withOffers(TransitLeg other) {
      return new TransitLeg(
          mode,
          from,
          to,
          start,
          end,
          meters,
          other.geometry,
          routeId,
          trip,
          isStayingSeated,
          other.named,
          intermediate,
          other.fareProducts,
          other.alerts,
          other.booking,
          live,
          nextIfMissedSeconds);
    }

    private TransitLeg with(
        LegTime newStart,
        LegTime newEnd,
        List<Call> newIntermediate,
        LiveState newLive,
        @Nullable Long newNext) {
      return new TransitLeg(
          mode,
          from,
          to,
          newStart,
          newEnd,
          meters,
          geometry,
          routeId,
          trip,
          isStayingSeated,
          named,
          newIntermediate,
          fareProducts,
          alerts,
          booking,
          newLive,
          newNext);
    }
  }

  /**
   * Where a leg begins or ends.
   *
   * @param name as the planner has it; null where the passenger named no place
   * @param position 0-based stop position in the trip's pattern; −1 when it is none
   */
  record LegEnd(@Nullable String name, GeoPoint point, @Nullable StopId stopId, int position) {}

  /** A time by the timetable and, with realtime, as it is expected. */
  record LegTime(Instant scheduled, @Nullable Instant estimated) {

    /** What is expected, by the timetable if nothing else is known. */
    public Instant effective() {
      return estimated == null ? scheduled : estimated;
    }

    /** The time by the timetable alone. */
    public LegTime asScheduled() {
      return new LegTime(scheduled, null);
    }

    /** The time with another beside it only where that differs. */
    LegTime asPlanned() {
      return scheduled.equals(estimated) ? asScheduled() : this;
    }

    /** How much later than scheduled; negative when early. */
    public long delaySeconds() {
      return estimated == null ? 0 : estimated.getEpochSecond() - scheduled.getEpochSecond();
    }
  }

  /** A stop on the way. */
  record Call(LegEnd stop, LegTime arrival) {}

  /**
   * A turn.
   *
   * @param street null when the way has no name
   */
  record StreetStep(
      String relativeDirection,
      @Nullable String absoluteDirection,
      @Nullable String street,
      double meters,
      GeoPoint point) {}

  /** A route as the planner names it. */
  record RouteName(
      @Nullable String shortName,
      @Nullable String longName,
      @Nullable String color,
      @Nullable String textColor,
      @Nullable String headsign) {}

  /** A message of the operator that concerns the leg. */
  record LegAlert(
      String id,
      @Nullable String header,
      @Nullable String description,
      @Nullable String url,
      @Nullable String severity,
      @Nullable String effect,
      @Nullable String cause,
      @Nullable Instant start,
      @Nullable Instant end) {}

  /**
   * How to reserve.
   *
   * @param latest last moment to reserve; null when the feed does not say
   * @param earliest first moment to reserve; null when the feed does not say
   * @param isBookable whether one can reserve now
   */
  record Booking(
      @Nullable String message,
      @Nullable String phone,
      @Nullable String bookingUrl,
      @Nullable String infoUrl,
      @Nullable Instant earliest,
      @Nullable Instant latest,
      boolean isBookable) {}
}
