package akatombo.buslocation.match;

import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.Line.Pass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One report's effect on the stories told of a vehicle. */
final class PathStep {

  private static final int PATHS_KEPT = 16;
  private static final double SAME_PLACE_METERS = 120;
  private static final double REACH_BACK_METERS = 100;

  /** Odds that a vehicle away from its line is still on its trip fall by that for each move. */
  private static final double STRAY = 1;

  private static final long STRAY_SECONDS_MAX = 900;
  private static final double AGAINST = -0.6;

  private final ServiceNetwork network;
  private final VehicleReport report;
  private final Track track;
  private final RunChoices choices;
  private final Fix now;
  private final @Nullable Fix last;
  private final double moved;
  private final boolean rehinted;

  PathStep(ServiceNetwork network, VehicleReport report, Track track, @Nullable TripRun named) {
    this.network = network;
    this.report = report;
    this.track = track;
    this.choices = new RunChoices(network, report, track, named);
    Plane plane = network.plane();
    this.now =
        new Fix(report.timestamp().getEpochSecond(), plane.x(report.lon()), plane.y(report.lat()));
    this.last = track.trail().isEmpty() ? null : track.trail().getLast();
    this.moved = last == null ? 0 : last.metersTo(now);
    this.rehinted = !report.hint().equals(track.hint());
  }

  Fix now() {
    return now;
  }

  boolean hasMoved() {
    return last == null || moved >= Evidences.MOVED_METERS;
  }

  /** Speed as it was sent or, where it was not, as it was driven; null before the second report. */
  @Nullable Double speed() {
    if (report.speedMetersPerSecond() != null || last == null) {
      return report.speedMetersPerSecond();
    }
    return hasMoved() ? moved / Math.max(1, now.second() - last.second()) : 0;
  }

  /** The stories after the report, likeliest first. */
  List<Path> paths() {
    List<Pass> passes = network.passes(now.x(), now.y());
    List<Path> after = new ArrayList<>();
    for (Path path : track.paths()) {
      Path next = continued(path, passes);
      if (next.score() > Evidences.SCORE_MIN) {
        after.add(next);
      }
    }
    for (Pass pass : passes) {
      bear(pass, after);
    }
    after.sort(Comparator.comparingDouble(Path::total).reversed());
    return after.size() > PATHS_KEPT
        ? List.copyOf(after.subList(0, PATHS_KEPT))
        : List.copyOf(after);
  }

  private Path continued(Path path, List<Pass> passes) {
    long seconds = last == null ? 0 : now.second() - last.second();
    Pass best = null;
    double bestGain = Double.NEGATIVE_INFINITY;
    for (Pass pass : passes) {
      if (pass.line() != path.line()) {
        continue;
      }
      double along = path.line().driven(path.meters(), pass.meters());
      if (along >= -REACH_BACK_METERS) {
        double gain =
            Evidences.ofOffset(pass.misfit(), moved)
                + (path.stray() ? 0 : progress(along, seconds))
                + bearing(pass);
        if (gain > bestGain && isReachable(path, along)) {
          best = pass;
          bestGain = gain;
        }
      }
    }
    return best == null ? strayed(path) : onward(path, best, bestGain);
  }

  private boolean isReachable(Path path, double along) {
    return along <= 150 + Evidences.SPEED_MAX * (now.second() - path.seen());
  }

  private double progress(double along, long seconds) {
    return hasMoved() ? Evidences.ofProgress(along, moved, seconds) : 0;
  }

  private double bearing(Pass pass) {
    Double bearing = report.bearing();
    Double speed = report.speedMetersPerSecond();
    return bearing == null || !hasMoved() || (speed != null && speed < 2)
        ? 0
        : Evidences.ofBearing(pass, bearing);
  }

  private Path onward(Path path, Pass pass, double gain) {
    double score = Math.min(Evidences.SCORE_MAX, path.score() + gain);
    Path next = path.onward(pass, score, now.second());
    if (path.isSettled() && !rehinted) {
      return next;
    }
    List<Choice> fresh = choices.at(path.line(), next.meters());
    return fresh.isEmpty() ? next : next.with(fresh);
  }

  private Path strayed(Path path) {
    double share = Math.min(1, moved / 100);
    boolean lost = now.second() - path.seen() > STRAY_SECONDS_MAX;
    return path.strayed(lost ? Evidences.SCORE_MIN : path.score() - STRAY * share);
  }

  private void bear(Pass pass, List<Path> after) {
    if (isAgainst(pass) || isTold(pass, after)) {
      return;
    }
    TrailFit fit = TrailFit.of(pass, now, track.trail());
    Path told = told(pass, after);
    if (told != null && told.score() >= fit.score()) {
      return;
    }
    List<Choice> runs =
        told != null && told.isSettled() ? told.choices() : choices.at(pass.line(), pass.meters());
    if (runs.isEmpty()) {
      return;
    }
    if (told != null) {
      after.remove(told);
    }
    double score = Math.min(Evidences.SCORE_MAX, fit.score() + fromTerminal(fit, runs.getFirst()));
    after.add(
        new Path(
            pass.line(),
            pass.meters(),
            pass.offset(),
            score,
            fit.originMeters(),
            now.second(),
            false,
            runs));
  }

  private static double fromTerminal(TrailFit fit, Choice choice) {
    TripRun run = choice.run();
    double share = Math.exp(Math.min(0, choice.prior()));
    return fit.originMeters() <= run.shape().stopMeters(0) + 2 * Evidences.TERMINAL_METERS
        ? Evidences.FROM_TERMINAL * share
        : 0;
  }

  private boolean isAgainst(Pass pass) {
    return last != null
        && hasMoved()
        && pass.alignment(now.x() - last.x(), now.y() - last.y()) < AGAINST;
  }

  /** Whether a story that goes well has the vehicle at the place already. */
  private static boolean isTold(Pass pass, List<Path> after) {
    Path told = told(pass, after);
    return told != null && told.score() > 1;
  }

  private static @Nullable Path told(Pass pass, List<Path> after) {
    for (Path path : after) {
      if (path.line() == pass.line()
          && !path.stray()
          && Math.abs(path.meters() - pass.meters()) < SAME_PLACE_METERS) {
        return path;
      }
    }
    return null;
  }
}
