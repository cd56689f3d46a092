package akatombo.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One element of the body of {@code POST /v1/operator/positions}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PositionReport(
    String vehicleId,
    Instant timestamp,
    double lat,
    double lon,
    double bearing,
    double speedMetersPerSecond,
    @Nullable String tripId,
    @Nullable String startDate,
    @Nullable String occupancy,
    String label) {}
