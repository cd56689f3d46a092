package akatombo.routing.web;

import akatombo.gtfs.FareName;
import akatombo.gtfs.IsoTime;
import akatombo.gtfs.LocalizedText;
import akatombo.routing.Fare;
import akatombo.routing.FareProduct;
import akatombo.routing.Itinerary;
import akatombo.routing.Leg;
import akatombo.routing.Leg.Booking;
import akatombo.routing.Leg.LegAlert;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.Leg.LegTime;
import akatombo.routing.Leg.TransitLeg;
import akatombo.routing.LiveState;
import akatombo.routing.PlanOutcome.NearestStop;
import akatombo.routing.PlanOutcome.NoItinerary;
import akatombo.routing.itinerary.Each;
import akatombo.routing.web.PlanAnswer.AlertJson;
import akatombo.routing.web.PlanAnswer.BookingJson;
import akatombo.routing.web.PlanAnswer.CallJson;
import akatombo.routing.web.PlanAnswer.FareJson;
import akatombo.routing.web.PlanAnswer.FareProductJson;
import akatombo.routing.web.PlanAnswer.ItineraryJson;
import akatombo.routing.web.PlanAnswer.LegJson;
import akatombo.routing.web.PlanAnswer.NamedJson;
import akatombo.routing.web.PlanAnswer.NearestStopJson;
import akatombo.routing.web.PlanAnswer.NoItineraryJson;
import akatombo.routing.web.PlanAnswer.PlaceJson;
import akatombo.routing.web.PlanAnswer.StepJson;
import akatombo.routing.web.PlanAnswer.TimeJson;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes itineraries as they are answered: names in a language, times with the city's offset; for
 * one thread.
 */
final class AnswerWriting {

  /** Nearer than this is the same place. */
  private static final double SAME_PLACE_METERS = 30;

  private final Names names;
  private final IsoTime times;
  private final String origin;
  private final String destination;

  /** Writes itineraries whose ends have no names but these, unless they are stops. */
  AnswerWriting(Names names, ZoneId zone, @Nullable String origin, @Nullable String destination) {
    this.names = names;
    this.times = new IsoTime(zone);
    this.origin = Objects.requireNonNullElse(origin, names.origin());
    this.destination = Objects.requireNonNullElse(destination, names.destination());
  }

  ItineraryJson itinerary(Itinerary itinerary) {
    List<LegJson> legs = new ArrayList<>();
    int last = itinerary.legs().size() - 1;
    for (int i = 0; i <= last; i++) {
      Leg leg = itinerary.legs().get(i);
      PlaceJson from = place(leg.from(), i == 0 ? origin : between(itinerary.legs(), i));
      PlaceJson to = place(leg.to(), i == last ? destination : between(itinerary.legs(), i + 1));
      legs.add(
          switch (leg) {
            case Leg.StreetLeg street -> street(street, from, to);
            case TransitLeg transit -> transit(transit, from, to);
          });
    }
    return new ItineraryJson(
        itinerary.id(),
        time(itinerary.start()),
        time(itinerary.end()),
        itinerary.duration().toSeconds(),
        Math.round(itinerary.walkMeters()),
        itinerary.transfers(),
        itinerary.isCanceled(),
        Each.of(itinerary.fares(), this::fare),
        Each.of(alerts(itinerary), this::alert),
        legs,
        null,
        null);
  }

  private static List<LegAlert> alerts(Itinerary itinerary) {
    Set<LegAlert> alerts = new LinkedHashSet<>();
    itinerary.transitLegs().forEach(leg -> alerts.addAll(leg.alerts()));
    return List.copyOf(alerts);
  }

  /** The name of where a leg begins that has none: its other side's, else what one does there. */
  private String between(List<Leg> legs, int index) {
    Leg before = legs.get(index - 1);
    Leg after = legs.get(index);
    LocalizedText name = names.place(before.to());
    LocalizedText other = name == null ? names.place(after.from()) : name;
    if (other != null && before.to().point().metersTo(after.from().point()) < SAME_PLACE_METERS) {
      return other.text();
    }
    return after instanceof TransitLeg
        ? names.pickUp()
        : before instanceof TransitLeg ? names.dropOff() : names.via();
  }

  NoItineraryJson none(NoItinerary none) {
    NearestStop nearest = none.nearestStop();
    return new NoItineraryJson(
        none.code(), none.field(), nearest == null ? null : nearestStop(nearest), null);
  }

  private @Nullable NearestStopJson nearestStop(NearestStop nearest) {
    return names
        .stop(nearest.stop())
        .map(stop ->
            new NearestStopJson(
                nearest.stop().text(),
                stop.name().text(),
                degrees(stop.point().lat()),
                degrees(stop.point().lon()),
                Math.round(nearest.meters())))
        .orElse(null);
  }

  private LegJson street(Leg.StreetLeg leg, PlaceJson from, PlaceJson to) {
    List<StepJson> steps =
        Each.of(
            leg.steps(),
            step ->
                new StepJson(
                    step.relativeDirection(),
                    step.absoluteDirection(),
                    step.street(),
                    Math.round(step.meters()),
                    degrees(step.point().lat()),
                    degrees(step.point().lon())));
    return new LegJson(
        leg.mode().name(),
        from,
        to,
        time(leg.start()),
        time(leg.end()),
        seconds(leg),
        leg.start().delaySeconds(),
        LiveState.SCHEDULED.name(),
        Math.round(leg.meters()),
        leg.geometry(),
        steps,
        null,
        null,
        null,
        null,
        false,
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }

  private LegJson transit(TransitLeg leg, PlaceJson from, PlaceJson to) {
    return new LegJson(
        leg.mode().name(),
        from,
        to,
        time(leg.start()),
        time(leg.end()),
        seconds(leg),
        leg.start().delaySeconds(),
        leg.live().name(),
        Math.round(leg.meters()),
        leg.geometry(),
        List.of(),
        names.route(leg),
        leg.trip().tripId().text(),
        leg.trip().serviceDate().toString(),
        names.headsign(leg),
        leg.isStayingSeated(),
        Each.of(leg.intermediate(), this::call),
        Each.of(leg.fareProducts(), this::fareProduct),
        Each.of(leg.alerts(), this::alert),
        booking(leg.booking()),
        leg.nextIfMissedSeconds());
  }

  private CallJson call(Leg.Call call) {
    PlaceJson place = place(call.stop(), null);
    return new CallJson(
        place.name(),
        place.language(),
        place.lat(),
        place.lon(),
        place.stopId(),
        time(call.arrival()));
  }

  private PlaceJson place(LegEnd end, @Nullable String otherwise) {
    LocalizedText name = names.place(end);
    boolean isTranslated = name == null || name.language().equals(names.language());
    return new PlaceJson(
        name == null ? otherwise : name.text(),
        isTranslated || name == null ? null : name.language().tag(),
        degrees(end.point().lat()),
        degrees(end.point().lon()),
        end.stopId() == null ? null : end.stopId().text(),
        names.platform(end));
  }

  private FareJson fare(Fare fare) {
    return new FareJson(
        fare.amount(),
        fare.currency(),
        named(FareName.RIDER_CATEGORY, fare.rider()),
        named(FareName.MEDIUM, fare.medium()),
        fare.isComplete());
  }

  private FareProductJson fareProduct(FareProduct product) {
    return new FareProductJson(
        product.id(),
        names.fare(FareName.PRODUCT, product.id(), product.name()),
        product.amount(),
        product.currency(),
        named(FareName.RIDER_CATEGORY, product.rider()),
        named(FareName.MEDIUM, product.medium()));
  }

  private @Nullable NamedJson named(FareName kind, FareProduct.@Nullable Named named) {
    return named == null
        ? null
        : new NamedJson(named.id(), names.fare(kind, named.id(), named.name()));
  }

  private AlertJson alert(LegAlert alert) {
    return new AlertJson(
        alert.id(),
        alert.header(),
        alert.description(),
        alert.url(),
        alert.severity(),
        alert.effect(),
        alert.cause(),
        timeOrNull(alert.start()),
        timeOrNull(alert.end()));
  }

  private @Nullable BookingJson booking(@Nullable Booking booking) {
    return booking == null
        ? null
        : new BookingJson(
            booking.message(),
            booking.phone(),
            booking.bookingUrl(),
            booking.infoUrl(),
            timeOrNull(booking.earliest()),
            timeOrNull(booking.latest()),
            booking.isBookable());
  }

  private TimeJson time(LegTime time) {
    return new TimeJson(time(time.scheduled()), timeOrNull(time.estimated()));
  }

  String time(Instant instant) {
    return times.text(instant);
  }

  private @Nullable String timeOrNull(@Nullable Instant instant) {
    return instant == null ? null : time(instant);
  }

  private static long seconds(Leg leg) {
    return Duration.between(leg.start().effective(), leg.end().effective()).toSeconds();
  }

  private static double degrees(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
