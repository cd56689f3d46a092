package akatombo.buslocation.match;

import akatombo.buslocation.match.Line.Pass;
import java.util.List;

/**
 * How well the way a vehicle came fits a line that ends where the vehicle is now.
 *
 * @param score log of the odds
 * @param originMeters where on the line it was first
 */
record TrailFit(double score, double originMeters) {

  private static final double BROKEN = -1;
  private static final long GAP_SECONDS_MAX = 300;

  /** Follows the trail back as far as it lies on the line. */
  static TrailFit of(Pass pass, Fix now, List<Fix> trail) {
    double score = Evidences.AT_FIRST;
    Pass here = pass;
    Fix at = now;
    for (int i = trail.size() - 1; i >= 0; i--) {
      Fix from = trail.get(i);
      double moved = from.metersTo(at);
      long seconds = at.second() - from.second();
      if (seconds > GAP_SECONDS_MAX) {
        break;
      }
      Line line = pass.line();
      double earliest = line.behind(here.meters(), 200 + 2.5 * moved);
      double latest = line.behind(here.meters(), -30);
      Pass there = line.nearest(from.x(), from.y(), earliest, latest);
      double along = line.driven(there.meters(), here.meters());
      double gain =
          Evidences.ofOffset(here.misfit(), moved) + Evidences.ofProgress(along, moved, seconds);
      if (gain < BROKEN || there.misfit() > 1.2 * TerminalGrid.REACH_METERS) {
        break;
      }
      score += gain;
      here = there.meters() > here.meters() ? here : there;
      at = from;
    }
    return new TrailFit(Math.min(score, Evidences.SCORE_MAX), here.meters());
  }
}
