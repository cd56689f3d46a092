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
 * @param told the story last believed; null when none
 * @param hint what the last report named
 */
public record Track(
    List<Fix> trail,
    long movedAt,
    List<Path> paths,
    @Nullable TripRun ended,
    @Nullable Path told,
    TripHint hint) {

  /** Nothing is known. */
  public static final Track EMPTY =
      new Track(List.of(), Long.MIN_VALUE, List.of(), null, null, TripHint.NONE);
}
