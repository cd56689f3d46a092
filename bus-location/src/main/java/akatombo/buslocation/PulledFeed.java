package akatombo.buslocation;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of one of an operator's GTFS-realtime addresses goes.
 *
 * @param address where it is, without what may be secret: no user, no query
 * @param readAt when it last answered with a message, the same as before or a new one
 * @param changedAt when it last answered with a new one
 * @param entities in the message read last
 * @param failures readings that failed since it last answered
 * @param problem of the last reading, in English; null when it went well
 */
public record PulledFeed(
    String feedId,
    String address,
    @Nullable Instant readAt,
    @Nullable Instant changedAt,
    int entities,
    int failures,
    @Nullable String problem) {

  /** Before the first reading. */
  public static PulledFeed of(RealtimeSources.Source source) {
    return new PulledFeed(source.feedId(), address(source.url()), null, null, 0, 0, null);
  }

  /** After a reading that went well. */
  public PulledFeed read(Instant at, boolean isNew, int count) {
    return new PulledFeed(feedId, address, at, isNew ? at : changedAt, count, 0, null);
  }

  /** After a reading that failed. */
  public PulledFeed failed(String because) {
    return new PulledFeed(feedId, address, readAt, changedAt, entities, failures + 1, because);
  }

  private static String address(URI url) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    return url.getScheme() + "://" + url.getHost() + port + path;
  }
}
