package akatombo.buslocation.ingest;

import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleId;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the ids of one message mean: raw, or {@code feedId:gtfsId} of a feed of the city.
 *
 * @param operator who sends the message
 * @param feedId the feed of raw ids
 * @param own the only vehicle the sender speaks for, whatever name its device gives itself; null
 *     for a sender of many
 * @param skew what to add to the sender's clock to get ours
 */
record ReportScope(
    String operator,
    String feedId,
    Schedules schedules,
    Instant receivedAt,
    @Nullable VehicleId own,
    Duration skew) {

  ReportScope(String operator, String feedId, Schedules schedules, Instant receivedAt) {
    this(operator, feedId, schedules, receivedAt, null, Duration.ZERO);
  }

  /** This scope for a device of one vehicle. */
  ReportScope of(@Nullable VehicleId vehicle) {
    return new ReportScope(operator, feedId, schedules, receivedAt, vehicle, skew);
  }

  /** This scope for a sender whose clock is off. */
  ReportScope corrected(Duration offset) {
    return new ReportScope(operator, feedId, schedules, receivedAt, own, offset);
  }

  /** Whether a feed is served already: nothing can be made of positions before. */
  boolean hasTimetable() {
    return !schedules.byFeed().isEmpty();
  }

  /** A moment of the sender's clock by ours. */
  Instant moment(Instant sent) {
    return skew.isZero() ? sent : sent.plus(skew);
  }

  /**
   * Ids as they came, any of them missing.
   *
   * @param startTime {@code HH:MM:SS}, which tells the departures of a frequency trip apart
   */
  record RawHint(
      @Nullable String tripId,
      @Nullable ServiceDate startDate,
      @Nullable String startTime,
      @Nullable String routeId,
      @Nullable String blockId,
      @Nullable Integer directionId) {}

  /** The vehicle; a raw id belongs to the feed of the trip or route named beside it. */
  VehicleId vehicleId(String text, RawHint hint) {
    String feed =
        feedOf(text)
            .or(() -> feedOf(hint.tripId()))
            .or(() -> feedOf(hint.routeId()))
            .orElse(feedId);
    return new VehicleId(feed, rawId(text));
  }

  TripHint hint(RawHint raw, String vehicleFeed) {
    return new TripHint(
        tripId(raw, vehicleFeed),
        raw.startDate(),
        raw.routeId() == null
            ? null
            : new RouteId(feed(raw.routeId(), vehicleFeed), rawId(raw.routeId())),
        raw.blockId() == null
            ? null
            : new BlockId(feed(raw.blockId(), vehicleFeed), rawId(raw.blockId())),
        raw.directionId());
  }

  /**
   * A frequency trip is in the schedule once per departure, by id and start time; where no
   * departure is at that time, its id alone says which departures it may be.
   */
  private @Nullable TripId tripId(RawHint raw, String vehicleFeed) {
    if (raw.tripId() == null) {
      return null;
    }
    TripId named = new TripId(feed(raw.tripId(), vehicleFeed), rawId(raw.tripId()));
    if (raw.startTime() == null || schedules.findTrip(named).isPresent()) {
      return named;
    }
    TripId departure =
        new TripId(named.feedId(), named.id() + "@" + raw.startTime().replace(":", ""));
    boolean repeats =
        schedules.find(named.feedId()).filter(feed -> feed.isRepeated(named)).isPresent();
    return repeats && schedules.findTrip(departure).isEmpty() ? named : departure;
  }

  private String feed(String text, String otherwise) {
    return feedOf(text).orElse(otherwise);
  }

  private String rawId(String text) {
    return feedOf(text).map(feed -> text.substring(feed.length() + 1)).orElse(text);
  }

  private Optional<String> feedOf(@Nullable String text) {
    int colon = text == null ? -1 : text.indexOf(':');
    return text == null || colon <= 0 || colon == text.length() - 1
        ? Optional.empty()
        : Optional.of(text.substring(0, colon)).filter(schedules.byFeed()::containsKey);
  }
}
