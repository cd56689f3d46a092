package akatombo.routing.otp;

import akatombo.gtfs.Schedules;
import akatombo.routing.Itinerary;
import akatombo.routing.Leg;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanOutcome.NoItinerary;
import akatombo.routing.PlanRequest;
import akatombo.routing.TravelMode;
import akatombo.routing.itinerary.Each;
import akatombo.routing.itinerary.FareTotals;
import akatombo.routing.itinerary.LiveOverlay;
import akatombo.routing.itinerary.Saving;
import akatombo.routing.otp.OtpAnswer.Edge;
import akatombo.routing.otp.OtpAnswer.Node;
import akatombo.routing.otp.OtpAnswer.PageCursors;
import akatombo.routing.otp.OtpAnswer.PlanConnection;
import akatombo.routing.otp.OtpAnswer.RawLeg;
import akatombo.routing.otp.OtpAnswer.RoutingError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns OTP's answer into ours: ids, fares, freshness, and its oddities put right. */
final class OtpMapping {

  private static final Set<String> NO_TRANSIT_IN_WINDOW =
      Set.of("NO_TRANSIT_CONNECTION_IN_SEARCH_WINDOW");

  /** What OTP says of a place from which nobody can walk to a stop. */
  static final Set<String> UNREACHED =
      Set.of("LOCATION_NOT_FOUND", "OUTSIDE_BOUNDS", "NO_STOPS_IN_RANGE");

  private final LegMapping legs;
  private final LiveOverlay overlay;
  private final ZoneId zone;
  private final boolean isWalkEstimated;

  /**
   * A mapping for one moment.
   *
   * @param isWalkEstimated whether the planner's streets are a generated lattice
   */
  OtpMapping(
      Schedules schedules, LiveTrips live, ZoneId zone, Instant now, boolean isWalkEstimated) {
    this.isWalkEstimated = isWalkEstimated;
    this.legs = new LegMapping(schedules, live, new ProductMapping(zone, now));
    this.overlay = new LiveOverlay(schedules, live, now);
    this.zone = zone;
  }

  /** Whether there may be a vehicle outside the window that was searched. */
  static boolean wantsWiderWindow(OtpAnswer answer) {
    PlanConnection plan = plan(answer);
    return plan != null
        && LegMapping.listOf(plan.routingErrors()).stream()
            .anyMatch(error -> NO_TRANSIT_IN_WINDOW.contains(String.valueOf(error.code())));
  }

  /** Whether the planner must also tell where vehicles call on the way. */
  boolean lacksCalls(OtpAnswer answer) {
    PlanConnection plan = plan(answer);
    if (plan == null) {
      return false;
    }
    for (Node node : nodes(plan)) {
      for (RawLeg leg : LegMapping.listOf(node.legs())) {
        if (legs.lacksCalls(leg)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Which ends no street and no stop leads to, {@code from} or {@code to}. */
  static Set<String> unreached(OtpAnswer answer) {
    PlanConnection plan = plan(answer);
    if (plan == null || !LegMapping.listOf(plan.edges()).isEmpty()) {
      return Set.of();
    }
    return LegMapping.listOf(plan.routingErrors()).stream()
        .filter(error -> UNREACHED.contains(String.valueOf(error.code())))
        .flatMap(error -> Stream.ofNullable(field(error.inputField())))
        .filter(field -> field.equals("from") || field.equals("to"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The outcome of a request.
   *
   * @param canceled the same search with the trips that will not run; null when none is known
   */
  PlanOutcome outcome(PlanRequest request, OtpAnswer answer, @Nullable OtpAnswer canceled) {
    PlanConnection plan = plan(answer);
    if (plan == null) {
      return fault(answer);
    }
    List<Itinerary> found = itineraries(request, plan);
    List<Itinerary> itineraries =
        canceled == null ? found : withCanceled(request, found, plan(canceled));
    PageCursors page = plan.pageInfo();
    if (!itineraries.isEmpty()) {
      return new PlanOutcome.Planned(
          itineraries, previous(page), next(page), null, isWalkEstimated);
    }
    return none(plan, page);
  }

  private PlanOutcome none(PlanConnection plan, @Nullable PageCursors page) {
    List<RoutingError> errors = LegMapping.listOf(plan.routingErrors());
    if (!LegMapping.listOf(plan.edges()).isEmpty()) {
      return planned(new NoItinerary("FLEX_NOT_ON_THIS_DAY", null), page);
    }
    if (errors.isEmpty()) {
      return planned(new NoItinerary("NO_CONNECTION", null), page);
    }
    RoutingError error = errors.getFirst();
    String code = Objects.requireNonNullElse(error.code(), "NO_CONNECTION");
    String field = field(error.inputField());
    return switch (code) {
      case "OUTSIDE_BOUNDS" -> new PlanOutcome.OutsideArea(field == null ? "from" : field);
      case "OUTSIDE_SERVICE_PERIOD" -> new PlanOutcome.OutsideValidity();
      default -> planned(new NoItinerary(code, field), page);
    };
  }

  private PlanOutcome planned(NoItinerary none, @Nullable PageCursors page) {
    return new PlanOutcome.Planned(List.of(), previous(page), next(page), none, isWalkEstimated);
  }

  /** What OTP refuses comes as a text; the two kinds a passenger can cause are told apart by it. */
  private PlanOutcome fault(OtpAnswer answer) {
    String message =
        LegMapping.listOf(answer.errors()).stream()
            .map(fault -> String.valueOf(fault.message()))
            .findFirst()
            .orElse("no data");
    if (message.contains("page cursor")) {
      return new PlanOutcome.Refused("cursor");
    }
    if (message.contains("via coordinate")) {
      return planned(new NoItinerary("LOCATION_NOT_FOUND", "via"), null);
    }
    throw new OtpFaultException(message);
  }

  private List<Itinerary> itineraries(PlanRequest request, PlanConnection plan) {
    LocalDate day = request.time().atZone(zone).toLocalDate();
    List<Itinerary> itineraries = new ArrayList<>();
    for (Node node : nodes(plan)) {
      Itinerary itinerary = itinerary(request, node);
      if (request.page() != null || isFlexOn(day, itinerary)) {
        itineraries.add(itinerary);
      }
    }
    return itineraries;
  }

  /** All that have legs. */
  private static List<Node> nodes(PlanConnection plan) {
    List<Node> nodes = new ArrayList<>();
    for (Edge edge : LegMapping.listOf(plan.edges())) {
      Node node = edge.node();
      if (node != null && !LegMapping.listOf(node.legs()).isEmpty()) {
        nodes.add(node);
      }
    }
    return nodes;
  }

  private Itinerary itinerary(PlanRequest request, Node node) {
    List<Leg> mapped = Each.of(node.legs(), this::leg);
    return new Itinerary(
        Saving.idOf(request, mapped),
        mapped.getFirst().start().effective(),
        mapped.getLast().end().effective(),
        walkMeters(mapped),
        node.numberOfTransfers(),
        FareTotals.of(Leg.TransitLeg.of(mapped)),
        mapped);
  }

  private Leg leg(RawLeg raw) {
    Leg leg = legs.leg(raw);
    return overlay.of(isWalkEstimated ? LegMapping.estimated(leg) : leg);
  }

  private static double walkMeters(List<Leg> legs) {
    double meters = 0;
    for (Leg leg : legs) {
      meters += leg.mode() == TravelMode.WALK ? leg.meters() : 0;
    }
    return meters;
  }

  /** OTP also finds the next day's reservation service; a passenger asked about this day. */
  private boolean isFlexOn(LocalDate day, Itinerary itinerary) {
    for (Leg.TransitLeg leg : itinerary.transitLegs()) {
      if (leg.mode() == TravelMode.FLEX
          && !leg.trip().serviceDate().date().equals(day)
          && !leg.start().scheduled().atZone(zone).toLocalDate().equals(day)) {
        return false;
      }
    }
    return true;
  }

  private List<Itinerary> withCanceled(
      PlanRequest request, List<Itinerary> found, @Nullable PlanConnection plan) {
    if (plan == null) {
      return found;
    }
    Set<String> ids = new HashSet<>();
    found.forEach(itinerary -> ids.add(itinerary.id()));
    Comparator<Itinerary> order =
        request.isArrival()
            ? Comparator.comparing(Itinerary::start).reversed()
            : Comparator.comparing(Itinerary::start);
    List<Itinerary> canceled =
        itineraries(request, plan).stream()
            .filter(Itinerary::isCanceled)
            .filter(itinerary -> ids.add(itinerary.id()))
            .toList();
    return canceled.isEmpty()
        ? found
        : Stream.concat(found.stream(), canceled.stream()).sorted(order).toList();
  }

  private static @Nullable PlanConnection plan(OtpAnswer answer) {
    OtpAnswer.Content data = answer.data();
    return data == null ? null : data.planConnection();
  }

  private static @Nullable String previous(@Nullable PageCursors page) {
    return page == null || !page.hasPreviousPage() ? null : page.startCursor();
  }

  private static @Nullable String next(@Nullable PageCursors page) {
    return page == null || !page.hasNextPage() ? null : page.endCursor();
  }

  private static @Nullable String field(@Nullable String inputField) {
    return switch (inputField) {
      case "FROM" -> "from";
      case "TO" -> "to";
      case "VIA" -> "via";
      case "DATE_TIME" -> "time";
      case null, default -> null;
    };
  }
}
