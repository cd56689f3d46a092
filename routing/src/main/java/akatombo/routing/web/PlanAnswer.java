package akatombo.routing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code GET /v1/plan}.
 *
 * @param walk {@code streets} or {@code estimated}
 * @param noItinerary why there is none; null when there is one
 */
record PlanAnswer(
    DataBlock data,
    String language,
    String walk,
    List<ItineraryJson> itineraries,
    @Nullable NoItineraryJson noItinerary,
    @Nullable String next,
    @Nullable String prev) {

  /** This answer with itineraries that say more. */
  PlanAnswer with(List<ItineraryJson> noted) {
    return new PlanAnswer(data, language, walk, noted, noItinerary, next, prev);
  }

  /**
   * {@code nearestStop} is there when no street is known to lead to the place, {@code tour} when
   * that is why.
   */
  record NoItineraryJson(
      String code,
      @Nullable String field,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NearestStopJson nearestStop,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NoTourJson tour) {}

  /** Why a tour cannot be done, and what would help. */
  record NoTourJson(
      String text,
      String language,
      @Nullable String arrive,
      @Nullable String lastLeave,
      @Nullable String startBy,
      @Nullable Long missingSeconds) {}

  record NearestStopJson(String stopId, String name, double lat, double lon, long distanceMeters) {}

  /** How old the data is (X-J5). */
  record DataBlock(
      String feedVersion,
      @Nullable String validUntil,
      @Nullable Long realtimeAgeSeconds,
      String source) {}

  record ItineraryJson(
      String id,
      String start,
      String end,
      long durationSeconds,
      long walkMeters,
      int transfers,
      boolean canceled,
      List<FareJson> fare,
      List<AlertJson> alerts,
      List<LegJson> legs,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TourJson tour,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DestinationJson destination) {

    /** This itinerary over a tour. */
    ItineraryJson over(TourJson stay) {
      return with(stay, destination);
    }

    /** This itinerary to a place of which something is known. */
    ItineraryJson to(DestinationJson place) {
      return with(tour, place);
    }

    private ItineraryJson with(@Nullable TourJson stay, @Nullable DestinationJson place) {
      return new ItineraryJson(
          id,
          start,
          end,
          durationSeconds,
          walkMeters,
          transfers,
          canceled,
          fare,
          alerts,
          legs,
          stay,
          place);
    }
  }

  /**
   * What one finds on arrival.
   *
   * @param opensAt when it opens, where it is closed
   * @param until when it closes, where it is open
   */
  record DestinationJson(
      String opening,
      @Nullable String opensAt,
      @Nullable String until,
      @Nullable String text,
      List<HappeningJson> events) {}

  /** An event of the day. */
  record HappeningJson(String slug, String name) {}

  /**
   * The tour on the way of an itinerary.
   *
   * @param firstLegBack index of the first leg after it
   * @param cutSeconds how much of it is missed
   * @param startBy when it must begin at the latest for all of it
   * @param events at its places while one is there
   * @param lastLeave when the last way back of the day leaves; null when one can always walk
   */
  record TourJson(
      String slug,
      String title,
      String arrive,
      String leave,
      long wantedSeconds,
      long cutSeconds,
      int firstLegBack,
      @Nullable String startBy,
      @Nullable String lastLeave,
      @Nullable String lastArrive,
      List<String> leftOut,
      List<HappeningJson> events,
      @Nullable WarningJson warning) {}

  /** Something to mind. */
  record WarningJson(String code, String text, String language) {}

  record LegJson(
      String mode,
      PlaceJson from,
      PlaceJson to,
      TimeJson start,
      TimeJson end,
      long durationSeconds,
      long delaySeconds,
      String live,
      long distanceMeters,
      String geometry,
      List<StepJson> steps,
      @Nullable RouteJson route,
      @Nullable String tripId,
      @Nullable String serviceDate,
      @Nullable String headsign,
      boolean staySeated,
      List<CallJson> intermediateStops,
      List<FareProductJson> fareProducts,
      List<AlertJson> alerts,
      @Nullable BookingJson booking,
      @Nullable Long nextIfMissedSeconds) {}

  /** {@code language} is there when the name is in another than the answer's. */
  record PlaceJson(
      @Nullable String name,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
      double lat,
      double lon,
      @Nullable String stopId,
      @Nullable String platform) {}

  record TimeJson(String scheduled, @Nullable String estimated) {}

  record StepJson(
      String relativeDirection,
      @Nullable String absoluteDirection,
      @Nullable String street,
      long distanceMeters,
      double lat,
      double lon) {}

  record RouteJson(
      String id,
      @Nullable String shortName,
      @Nullable String longName,
      @Nullable String color,
      @Nullable String textColor) {}

  record CallJson(
      @Nullable String name,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
      double lat,
      double lon,
      @Nullable String stopId,
      TimeJson arrival) {}

  record FareProductJson(
      String id,
      String name,
      long amount,
      String currency,
      @Nullable NamedJson riderCategory,
      @Nullable NamedJson medium) {}

  record FareJson(
      long amount,
      String currency,
      @Nullable NamedJson riderCategory,
      @Nullable NamedJson medium,
      boolean complete) {}

  record NamedJson(String id, String name) {}

  record AlertJson(
      String id,
      @Nullable String header,
      @Nullable String description,
      @Nullable String url,
      @Nullable String severity,
      @Nullable String effect,
      @Nullable String cause,
      @Nullable String start,
      @Nullable String end) {}

  record BookingJson(
      @Nullable String message,
      @Nullable String phone,
      @Nullable String bookingUrl,
      @Nullable String infoUrl,
      @Nullable String earliestBookingTime,
      @Nullable String latestBookingTime,
      boolean bookable) {}
}
