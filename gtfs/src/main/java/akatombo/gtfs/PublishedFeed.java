package akatombo.gtfs;

import java.nio.file.Path;

/**
 * A feed as akatombo publishes it and hands it to the planner.
 *
 * @param zip the file, complete and never changed after it exists
 * @param sha256 of the file, its ETag
 */
public record PublishedFeed(FeedVersion version, Path zip, String sha256) {}
