package akatombo.buslocation.match;

import akatombo.gtfs.TripPattern;
import org.jspecify.annotations.Nullable;

/** Says which run a vehicle that stands at a terminal waits for. */
final class LayoverRule {

  private static final long AHEAD_SECONDS = 20 * 60;
  private static final long AHEAD_OF_BLOCK_SECONDS = 60 * 60;
  private static final long OVERDUE_SECONDS = 5 * 60;
  private static final long OVERDUE_OF_BLOCK_SECONDS = 45 * 60;

  private final ServiceNetwork network;
  private final Fix now;
  private final @Nullable TripRun ended;
  private final Claims claims;

  LayoverRule(ServiceNetwork network, Fix now, @Nullable TripRun ended, Claims claims) {
    this.network = network;
    this.now = now;
    this.ended = ended;
    this.claims = claims;
  }

  /** The next run of its block if it begins here, else the next to leave that nobody else runs. */
  @Nullable TripRun next() {
    TripRun ofBlock = ended == null ? null : network.day(ended.date()).after(ended);
    TripRun best = null;
    for (TripPattern pattern : network.beginningNear(now.x(), now.y())) {
      if (ofBlock != null && ofBlock.pattern().equals(pattern) && isDue(ofBlock)) {
        return ofBlock;
      }
      TripRun first = firstOf(pattern);
      if (first != null && (best == null || first.departure(0) < best.departure(0))) {
        best = first;
      }
    }
    return best;
  }

  /** Whether a vehicle may still wait for it: one that stands longer is parked. */
  private boolean isDue(TripRun ofBlock) {
    long ahead = ofBlock.departure(0) - now.second();
    return ahead <= AHEAD_OF_BLOCK_SECONDS && ahead >= -OVERDUE_OF_BLOCK_SECONDS;
  }

  private @Nullable TripRun firstOf(TripPattern pattern) {
    TripRun[] first = new TripRun[1];
    network.eachDay(
        java.time.Instant.ofEpochSecond(now.second()),
        AHEAD_SECONDS,
        OVERDUE_SECONDS,
        day -> {
          for (TripRun run : day.of(pattern)) {
            long ahead = run.departure(0) - now.second();
            if (ahead > AHEAD_SECONDS) {
              break;
            }
            if (ahead >= -OVERDUE_SECONDS
                && (first[0] == null || run.departure(0) < first[0].departure(0))
                && claims.of(run) == Claims.FREE) {
              first[0] = run;
            }
          }
        });
    return first[0];
  }
}
