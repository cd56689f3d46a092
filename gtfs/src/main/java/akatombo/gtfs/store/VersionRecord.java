package akatombo.gtfs.store;

import akatombo.gtfs.FeedStatus.Outcome;
import akatombo.gtfs.Notice;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.fetch.Validators;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a feed's history.
 *
 * @param fetchedAt when the version was first fetched
 * @param outcome imported or rejected
 * @param decidedAt when it was last read
 * @param validity and {@code counts} are null for a version that was rejected
 */
public record VersionRecord(
    String feedId,
    String sha256,
    Instant fetchedAt,
    Validators validators,
    Outcome outcome,
    Instant decidedAt,
    @Nullable String label,
    Schedule.@Nullable DateRange validity,
    Schedule.@Nullable Counts counts,
    List<Notice> notices) {}
