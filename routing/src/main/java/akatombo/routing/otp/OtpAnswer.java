package akatombo.routing.otp;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer of OTP's GTFS GraphQL API, as it is on the wire; only what {@code plan.graphql} asks.
 */
record OtpAnswer(@Nullable Content data, @Nullable List<Fault> errors) {

  record Content(@Nullable PlanConnection planConnection) {}

  record Fault(@Nullable String message) {}

  record PlanConnection(
      @Nullable List<RoutingError> routingErrors,
      @Nullable PageCursors pageInfo,
      @Nullable List<Edge> edges) {}

  record RoutingError(@Nullable String code, @Nullable String inputField) {}

  record PageCursors(
      @Nullable String startCursor,
      @Nullable String endCursor,
      boolean hasNextPage,
      boolean hasPreviousPage) {}

  record Edge(@Nullable Node node) {}

  record Node(int numberOfTransfers, @Nullable List<RawLeg> legs) {}

  record RawLeg(
      @Nullable String mode,
      boolean transitLeg,
      @Nullable String realtimeState,
      @Nullable String headsign,
      double distance,
      @Nullable LocalDate serviceDate,
      boolean interlineWithPreviousLeg,
      Time start,
      Time end,
      RawPlace from,
      RawPlace to,
      @Nullable RawRoute route,
      @Nullable RawTrip trip,
      @Nullable List<RawPlace> intermediatePlaces,
      @Nullable Geometry legGeometry,
      @Nullable List<RawStep> steps,
      @Nullable List<RawAlert> alerts,
      @Nullable String pickupType,
      @Nullable RawBooking pickupBookingInfo,
      @Nullable List<RawFare> fareProducts) {}

  record Time(Instant scheduledTime, @Nullable Estimate estimated) {}

  record Estimate(@Nullable Instant time) {}

  record RawPlace(
      @Nullable String name,
      double lat,
      double lon,
      @Nullable RawStop stop,
      @Nullable RawPosition stopPosition,
      @Nullable Time arrival) {}

  record RawStop(String gtfsId, @Nullable String name) {}

  /** {@code position} is the stop_sequence of the feed. */
  record RawPosition(@Nullable Integer position) {}

  record RawRoute(
      String gtfsId,
      @Nullable String shortName,
      @Nullable String longName,
      @Nullable String color,
      @Nullable String textColor) {}

  record RawTrip(String gtfsId) {}

  record Geometry(@Nullable String points) {}

  record RawStep(
      double distance,
      @Nullable String relativeDirection,
      @Nullable String absoluteDirection,
      @Nullable String streetName,
      @Nullable Boolean bogusName,
      double lat,
      double lon) {}

  record RawAlert(
      @Nullable String id,
      @Nullable String alertHeaderText,
      @Nullable String alertDescriptionText,
      @Nullable String alertUrl,
      @Nullable String alertSeverityLevel,
      @Nullable String alertEffect,
      @Nullable String alertCause,
      @Nullable Long effectiveStartDate,
      @Nullable Long effectiveEndDate) {}

  record RawBooking(
      @Nullable String message,
      @Nullable String pickupMessage,
      @Nullable Contact contactInfo,
      @Nullable Duration minimumBookingNotice,
      @Nullable Duration maximumBookingNotice,
      @Nullable RawBookingTime latestBookingTime,
      @Nullable RawBookingTime earliestBookingTime) {}

  record Contact(
      @Nullable String phoneNumber, @Nullable String bookingUrl, @Nullable String infoUrl) {}

  record RawBookingTime(@Nullable Integer daysPrior, @Nullable LocalTime time) {}

  record RawFare(String id, @Nullable RawProduct product) {}

  record RawProduct(
      String id,
      @Nullable String name,
      @Nullable Price price,
      @Nullable RawNamed riderCategory,
      @Nullable RawNamed medium) {}

  record Price(double amount, Currency currency) {}

  record Currency(String code, int digits) {}

  record RawNamed(String id, @Nullable String name) {}
}
