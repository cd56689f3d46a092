package akatombo.buslocation.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report about a trip or a stop.
 *
 * @param agencyIds whose it is, as in the feed
 * @param tripId as in the feed; null for a report about a stop
 * @param stopId as in the feed; may say where on the trip
 * @param state open, answered or closed
 */
record RiderReport(
    UUID id,
    String feedId,
    List<String> agencyIds,
    @Nullable String tripId,
    @Nullable LocalDate serviceDate,
    @Nullable String stopId,
    String category,
    String text,
    String lang,
    String state,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    Instant createdAt) {}
