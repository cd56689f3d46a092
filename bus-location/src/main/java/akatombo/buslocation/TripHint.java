package akatombo.buslocation;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import org.jspecify.annotations.Nullable;

/** What the sender of a report says the vehicle runs; any of it may be missing or wrong. */
public record TripHint(
    @Nullable TripId tripId,
    @Nullable ServiceDate startDate,
    @Nullable RouteId routeId,
    @Nullable BlockId blockId,
    @Nullable Integer directionId) {

  public static final TripHint NONE = new TripHint(null, null, null, null, null);
}
