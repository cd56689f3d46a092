package akatombo.buslocation.match;

import akatombo.buslocation.match.Line.Pass;
import java.util.List;

/**
 * One story of where a vehicle is: on this line, that far along, on one of these runs.
 *
 * @param meters how far along the line; never falls back
 * @param offset distance from the line at the newest report
 * @param score log of the odds that the movements are of a vehicle on this line
 * @param bornMeters where the story began
 * @param seen when the vehicle was last on the line, in seconds of the epoch
 * @param stray whether the newest report is away from the line
 * @param choices the likeliest runs, best first; never empty
 */
record Path(
    Line line,
    double meters,
    double offset,
    double score,
    double bornMeters,
    long seen,
    boolean stray,
    List<Choice> choices) {

  /** Once it has followed the line that far, another departure time cannot explain it better. */
  static final double SETTLED_METERS = 300;

  Choice best() {
    return choices.getFirst();
  }

  double total() {
    return score + best().prior();
  }

  boolean isSettled() {
    return meters - bornMeters >= SETTLED_METERS;
  }

  /** Whether the end of the run is reached. */
  boolean isAtEnd() {
    TripRun run = best().run();
    return meters >= run.shape().stopMeters(run.last()) - Evidences.TERMINAL_METERS;
  }

  /** Whether more than half of the run was seen to be driven. */
  boolean isMostlyDone() {
    TripRun run = best().run();
    double length = run.shape().stopMeters(run.last()) - run.shape().stopMeters(0);
    return meters - bornMeters > length / 2;
  }

  /** When it has come or will come to the end of the run, in seconds of the epoch. */
  long doneAt() {
    TripRun run = best().run();
    return seen + Math.round(Math.max(0, run.arrival(run.last()) - run.scheduledAt(meters)));
  }

  /** Whether the run has hardly begun. */
  boolean isAtStart() {
    TripRun run = best().run();
    return meters <= run.shape().stopMeters(0) + Evidences.TERMINAL_METERS;
  }

  Path onward(Pass pass, double score, long second) {
    return new Path(
        line,
        Math.max(meters, pass.meters()),
        pass.offset(),
        score,
        bornMeters,
        second,
        false,
        choices);
  }

  Path strayed(double score) {
    return new Path(line, meters, offset, score, bornMeters, seen, true, choices);
  }

  Path with(List<Choice> others) {
    return new Path(line, meters, offset, score, bornMeters, seen, stray, others);
  }
}
