package akatombo.buslocation.publish;

import akatombo.buslocation.rule.FeedBytes;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the feeds' paths answer now; immutable. */
final class PublishedFeeds {

  static final PublishedFeeds NONE = new PublishedFeeds(Map.of());

  private final Map<String, Target> byPath;

  private PublishedFeeds(Map<String, Target> byPath) {
    this.byPath = byPath;
  }

  /** A message in one of its two forms. */
  record Target(EncodedMessage message, boolean json) {}

  /** These with the messages of one feed; the city's first feed has short paths too. */
  PublishedFeeds with(String feedId, boolean first, Map<FeedKind, EncodedMessage> messages) {
    Map<String, Target> paths = new HashMap<>(byPath);
    messages.forEach((kind, message) -> {
      put(paths, path(feedId, kind), message);
      if (first) {
        put(paths, "/gtfs-rt/" + kind.path(), message);
      }
    });
    return new PublishedFeeds(paths);
  }

  @Nullable Target find(String path) {
    return byPath.get(path);
  }

  /** The three messages of a feed as they are sent; empty before they were made first. */
  Optional<FeedBytes> bytes(String feedId) {
    return byPath.containsKey(path(feedId, FeedKind.ALERTS) + ".pb")
        ? Optional.of(
            new FeedBytes(
                bytes(feedId, FeedKind.VEHICLE_POSITIONS),
                bytes(feedId, FeedKind.TRIP_UPDATES),
                bytes(feedId, FeedKind.ALERTS)))
        : Optional.empty();
  }

  private ByteBuffer bytes(String feedId, FeedKind kind) {
    return Objects.requireNonNull(byPath.get(path(feedId, kind) + ".pb"))
        .message()
        .protobuf()
        .nioBuffer();
  }

  private static String path(String feedId, FeedKind kind) {
    return "/gtfs-rt/" + feedId + "/" + kind.path();
  }

  /** The oldest header timestamp; empty before the first feed. */
  Optional<Instant> oldest() {
    return byPath.values().stream().map(target -> target.message().at()).min(Instant::compareTo);
  }

  private static void put(Map<String, Target> paths, String path, EncodedMessage message) {
    paths.put(path + ".pb", new Target(message, false));
    paths.put(path + ".json", new Target(message, true));
  }
}
