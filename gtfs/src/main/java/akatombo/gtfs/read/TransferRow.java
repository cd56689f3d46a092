package akatombo.gtfs.read;

import akatombo.gtfs.TripId;
import org.jspecify.annotations.Nullable;

/**
 * A row of transfers.txt.
 *
 * @param fromStop position in {@link FeedContent#stops()}, −1 for none
 * @param toStop position in {@link FeedContent#stops()}, −1 for none
 * @param fromRoute position in {@link FeedContent#routes()}, −1 for none
 * @param toRoute position in {@link FeedContent#routes()}, −1 for none
 * @param type transfer_type, 0 to 5
 * @param minTransferSeconds −1 for none
 */
public record TransferRow(
    int fromStop,
    int toStop,
    int fromRoute,
    int toRoute,
    @Nullable TripId fromTrip,
    @Nullable TripId toTrip,
    int type,
    int minTransferSeconds) {}
