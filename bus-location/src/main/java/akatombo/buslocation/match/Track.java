package akatombo.buslocation.match;

import akatombo.buslocation.TripHint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one vehicle's way from report to report; small and bounded.
 *
 * @param trail the last places, newest last, each some meters from the one before; the second is
 *     the one at which it was left
 * @param movedAt when it last moved, in seconds of the epoch
 * @param paths the stories that can explain it, likeliest first
 * @param ended the run it completed last; null when it has not
 * @param endedAt when it came to the end of the run it is thought to have completed last, in
 *     seconds of the epoch
 * @param told the story last believed; null when none
 * @param hint what the last report named
 * @param trust how far what its reports name is believed, 0 to 1
 */
public record Track(
    List<Fix> trail,
    long movedAt,
    List<Path> paths,
    @Nullable TripRun ended,
    long endedAt,
    @Nullable Path told,
    TripHint hint,
    double trust) {

  /** A vehicle that waits at a terminal may run another trip than the one it is thought to. */
  private static final double WAITING = -0.5;

  /** Nothing is known. */
  public static final Track EMPTY =
      new Track(List.of(), Long.MIN_VALUE, List.of(), null, Long.MIN_VALUE, null, TripHint.NONE, 1);

  /** How likely its way makes it that it runs a trip it is said to run or to wait for. */
  public double claim(TripRun run) {
    return told != null && told.best().run().equals(run) ? told.best().prior() : WAITING;
  }

  /** The run it did last when it now does another or none; null when there is none. */
  @Nullable TripRun left() {
    return told != null && (told.isAtEnd() || told.isMostlyDone()) ? told.best().run() : ended;
  }

  /** The run it has come to the end of; null when there is none. */
  @Nullable TripRun completed() {
    return told != null && told.isAtEnd() ? told.best().run() : ended;
  }
}
