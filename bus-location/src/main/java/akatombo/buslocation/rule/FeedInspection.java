package akatombo.buslocation.rule;

import akatombo.gtfs.Schedule;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one feed from time to time as a strict consumer does: at the bytes, and at what was
 * there the time before. Not for more than one thread.
 */
public final class FeedInspection {

  private static final String UNREADABLE = "unreadable";

  private @Nullable Iteration previous;

  /**
   * What an inspection found.
   *
   * @param age of the oldest header
   * @param violations how often each rule is broken, by its id; {@code unreadable} when the bytes
   *     are no message
   */
  public record Findings(Duration age, Map<String, Integer> violations) {

    public Findings {
      violations = Map.copyOf(violations);
    }
  }

  /** Looks at the feed as it is served now. */
  public Findings inspect(FeedBytes served, Schedule schedule, Instant now) {
    try {
      return inspect(
          new Iteration(
              StaticFeed.of(schedule),
              previous,
              message(served.positions()),
              message(served.updates()),
              message(served.alerts()),
              now));
    } catch (InvalidProtocolBufferException e) {
      return new Findings(Duration.ZERO, Map.of(UNREADABLE, 1));
    }
  }

  private Findings inspect(Iteration iteration) {
    Map<String, Integer> violations = new TreeMap<>();
    for (Finding finding : RuleCatalogue.check(iteration)) {
      violations.merge(finding.rule(), 1, Integer::sum);
    }
    // Only one step back: a chain of all iterations would keep every message for ever.
    previous =
        new Iteration(
            iteration.feed(),
            null,
            iteration.positions(),
            iteration.updates(),
            iteration.alerts(),
            iteration.now());
    return new Findings(age(iteration), violations);
  }

  private static Duration age(Iteration iteration) {
    long oldest =
        List.of(iteration.positions(), iteration.updates(), iteration.alerts()).stream()
            .mapToLong(message -> message.getHeader().getTimestamp())
            .min()
            .orElseThrow();
    return Duration.between(Instant.ofEpochSecond(oldest), iteration.now());
  }

  private static FeedMessage message(ByteBuffer bytes) throws InvalidProtocolBufferException {
    return FeedMessage.parseFrom(bytes.duplicate());
  }
}
