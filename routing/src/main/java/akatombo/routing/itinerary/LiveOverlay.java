package akatombo.routing.itinerary;

import akatombo.gtfs.Schedules;
import akatombo.routing.Leg;
import akatombo.routing.Leg.TransitLeg;
import akatombo.routing.LiveState;
import akatombo.routing.LiveTrip;
import akatombo.routing.LiveTrips;
import akatombo.routing.TravelMode;
import java.time.Instant;
import java.util.Optional;

/** Says of each transit leg how fresh its times are, and when the next vehicle leaves. */
public final class LiveOverlay {

  private final LiveTrips live;
  private final NextDeparture nextDeparture;
  private final Instant now;

  public LiveOverlay(Schedules schedules, LiveTrips live, Instant now) {
    this.live = live;
    this.nextDeparture = new NextDeparture(schedules, live);
    this.now = now;
  }

  /** The leg with both. */
  public Leg of(Leg leg) {
    return switch (leg) {
      case Leg.StreetLeg street -> street;
      case TransitLeg transit when transit.mode() == TravelMode.FLEX -> transit;
      case TransitLeg transit -> withLive(transit);
    };
  }

  private TransitLeg withLive(TransitLeg leg) {
    Optional<LiveTrip> known = live.find(leg.trip());
    LiveState state = state(leg, known);
    boolean isPlan = known.map(LiveTrip::isPlan).orElse(false);
    TransitLeg timed =
        switch (state) {
          case LIVE, STALE -> leg;
          case SCHEDULED -> isPlan ? leg.asPlanned() : leg.asScheduled();
          case CANCELED -> leg.asScheduled();
        };
    return timed.withLive(state, nextDeparture.secondsAfter(timed));
  }

  /** What the planner has not taken in yet says nothing about the times it gave. */
  private LiveState state(TransitLeg leg, Optional<LiveTrip> known) {
    if (leg.live() == LiveState.CANCELED || known.map(LiveTrip::isCanceled).orElse(false)) {
      return LiveState.CANCELED;
    }
    boolean isEstimated = leg.start().estimated() != null || leg.end().estimated() != null;
    return LiveState.of(isEstimated ? known.map(LiveTrip::reportedAt).orElse(null) : null, now);
  }
}
