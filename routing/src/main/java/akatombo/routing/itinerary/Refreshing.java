package akatombo.routing.itinerary;

import akatombo.gtfs.EncodedPolyline;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedules;
import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.Leg;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.Leg.LegTime;
import akatombo.routing.Leg.StreetLeg;
import akatombo.routing.Leg.TransitLeg;
import akatombo.routing.LiveTrips;
import akatombo.routing.RefreshOutcome.ChangeKind;
import akatombo.routing.RefreshOutcome.LegChange;
import akatombo.routing.TravelMode;
import akatombo.routing.Via;
import akatombo.routing.itinerary.SavedItinerary.SavedLeg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings a saved itinerary up to date from the timetable and what is known of its trips. */
public final class Refreshing {

  /** What makes an itinerary one that can no longer be travelled. */
  private static final Set<ChangeKind> BREAKING =
      Set.of(ChangeKind.CANCELED, ChangeKind.STOP_SKIPPED, ChangeKind.MISSED_CONNECTION);

  private final SavedItinerary saved;
  private final RideRefresh rides;
  private final List<Leg> legs = new ArrayList<>();
  private final List<LegChange> changes = new ArrayList<>();
  private final Via.@Nullable Onward onward;
  private GeoPoint here;
  private @Nullable Instant ready;
  private int firstBroken = -1;

  private Refreshing(SavedItinerary saved, Schedules schedules, LiveTrips live, Instant now) {
    this.saved = saved;
    this.rides = new RideRefresh(schedules, live, now);
    this.onward = saved.tour().map(Via::onward).orElse(null);
    this.here = saved.fromPoint();
  }

  /**
   * What a saved itinerary has become.
   *
   * @param changes by leg
   * @param broken the first leg that cannot be travelled; −1 when all can
   * @param from where to plan anew from, when one cannot
   * @param departure when to plan anew from there
   * @param isAfterTour whether only the way after a tour is to be planned anew
   */
  public record Result(
      Itinerary itinerary,
      List<LegChange> changes,
      int broken,
      Endpoint from,
      Instant departure,
      boolean isAfterTour) {

    public Result {
      changes = List.copyOf(changes);
    }

    public boolean isFeasible() {
      return broken < 0;
    }
  }

  /**
   * The itinerary as it is now; empty when a trip of it is in no timetable any more.
   *
   * @param id the itinerary's, which stays
   */
  public static Optional<Result> of(
      String id, SavedItinerary saved, Schedules schedules, LiveTrips live, Instant now) {
    return new Refreshing(saved, schedules, live, now).run(id, now);
  }

  private Optional<Result> run(String id, Instant now) {
    for (int i = 0; i < saved.legs().size(); i++) {
      if (onward != null && i == onward.leg()) {
        here = onward.from();
      }
      if (!add(i)) {
        return Optional.empty();
      }
    }
    startWithTheFirstRide();
    Itinerary itinerary = itinerary(id);
    return Optional.of(result(itinerary, now));
  }

  private Result result(Itinerary itinerary, Instant now) {
    if (onward != null && firstBroken >= onward.leg()) {
      Instant leave = legs.get(onward.leg()).start().effective();
      if (now.isBefore(leave)) {
        Endpoint end = new Endpoint.At(onward.from(), null);
        return new Result(itinerary, changes, firstBroken, end, leave, true);
      }
    }
    boolean isUnderWay = now.isAfter(itinerary.start()) && firstBroken > 0;
    Leg broken = legs.get(Math.max(0, firstBroken));
    Endpoint from = isUnderWay ? endpoint(broken.from()) : saved.from();
    Instant departure = isUnderWay ? reachedAt(firstBroken, now) : later(now, saved.start());
    boolean isAfterTour = onward != null && firstBroken >= onward.leg();
    return new Result(itinerary, changes, firstBroken, from, departure, isAfterTour);
  }

  private boolean add(int index) {
    return switch (saved.legs().get(index)) {
      case SavedLeg.Street street -> addStreet(street);
      case SavedLeg.Flex flex -> addFlex(index, flex);
      case SavedLeg.Ride ride -> addRide(index, ride);
    };
  }

  /** Until the first ride is known, walking is timed as it was saved. */
  private boolean addStreet(SavedLeg.Street street) {
    Instant start = ready == null ? saved.start() : ready.plusSeconds(street.gapSeconds());
    Instant end = start.plusSeconds(street.seconds());
    legs.add(
        new StreetLeg(
            street.mode(),
            new LegEnd(null, here, null, -1),
            new LegEnd(null, street.to(), null, -1),
            new LegTime(start, null),
            new LegTime(end, null),
            street.meters(),
            EncodedPolyline.encode(List.of(here, street.to())),
            List.of()));
    here = street.to();
    ready = end;
    return true;
  }

  private boolean addFlex(int index, SavedLeg.Flex flex) {
    Optional<TransitLeg> leg = rides.flex(flex);
    leg.ifPresent(it -> addTransit(index, it, List.of()));
    return leg.isPresent();
  }

  private boolean addRide(int index, SavedLeg.Ride ride) {
    Optional<TransitLeg> leg = rides.ride(ride);
    leg.ifPresent(it -> addTransit(index, it, rides.changes(index, ride, it)));
    return leg.isPresent();
  }

  private void addTransit(int index, TransitLeg leg, List<LegChange> found) {
    Instant departure = leg.start().effective();
    changes.addAll(found);
    if (hasRidden() && ready != null && ready.isAfter(departure)) {
      long late = Duration.between(departure, ready).toSeconds();
      changes.add(new LegChange(index, ChangeKind.MISSED_CONNECTION, late, null));
    }
    if (firstBroken < 0 && changes.stream().anyMatch(c -> BREAKING.contains(c.kind()))) {
      firstBroken = index;
    }
    nameTheEnds(leg);
    legs.add(leg);
    here = leg.to().point();
    ready = leg.end().effective();
  }

  private boolean hasRidden() {
    return legs.stream().anyMatch(TransitLeg.class::isInstance);
  }

  /** Walking to a stop ends at the stop. */
  private void nameTheEnds(TransitLeg leg) {
    if (!legs.isEmpty() && legs.getLast() instanceof StreetLeg street) {
      legs.set(legs.size() - 1, between(street, street.from(), unplaced(leg.from())));
    }
  }

  /** The first walk is timed to arrive when the first vehicle leaves; later ones start at stops. */
  private void startWithTheFirstRide() {
    int first = 0;
    while (first < legs.size() && legs.get(first) instanceof StreetLeg) {
      first++;
    }
    if (first < legs.size()) {
      Instant end = legs.get(first).start().effective();
      for (int i = first - 1; i >= 0; i--) {
        StreetLeg street = (StreetLeg) legs.get(i);
        if (i + 1 < first && isAfterAStay(saved.legs().get(i + 1))) {
          break;
        }
        Duration length = Duration.between(street.start().scheduled(), street.end().scheduled());
        legs.set(i, timed(street, end.minus(length), end));
        end = end.minus(length);
      }
    }
    for (int i = first + 1; i < legs.size(); i++) {
      boolean isFromElsewhere = onward != null && onward.leg() == i;
      if (!isFromElsewhere
          && legs.get(i) instanceof StreetLeg street
          && legs.get(i - 1) instanceof TransitLeg ride) {
        legs.set(i, between(street, unplaced(ride.to()), street.to()));
      }
    }
  }

  /** Whether one stays somewhere before a walk; what is before that keeps its times. */
  private static boolean isAfterAStay(SavedLeg leg) {
    return leg instanceof SavedLeg.Street street && street.gapSeconds() > 0;
  }

  private static LegEnd unplaced(LegEnd end) {
    return new LegEnd(end.name(), end.point(), end.stopId(), -1);
  }

  private static StreetLeg between(StreetLeg leg, LegEnd from, LegEnd to) {
    return new StreetLeg(
        leg.mode(), from, to, leg.start(), leg.end(), leg.meters(), leg.geometry(), leg.steps());
  }

  private static StreetLeg timed(StreetLeg leg, Instant start, Instant end) {
    return new StreetLeg(
        leg.mode(),
        leg.from(),
        leg.to(),
        new LegTime(start, null),
        new LegTime(end, null),
        leg.meters(),
        leg.geometry(),
        leg.steps());
  }

  private Itinerary itinerary(String id) {
    long boardings =
        legs.stream()
            .filter(leg -> leg instanceof TransitLeg ride && !ride.isStayingSeated())
            .count();
    return new Itinerary(
        id,
        legs.getFirst().start().effective(),
        legs.getLast().end().effective(),
        legs.stream().filter(leg -> leg.mode() == TravelMode.WALK).mapToDouble(Leg::meters).sum(),
        (int) Math.max(0, boardings - 1),
        List.of(),
        legs);
  }

  private static Endpoint endpoint(LegEnd end) {
    return end.stopId() == null || end.position() < 0
        ? new Endpoint.At(end.point(), end.name())
        : new Endpoint.AtStop(end.stopId());
  }

  private Instant reachedAt(int leg, Instant now) {
    return later(now, legs.get(leg - 1).end().effective());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
