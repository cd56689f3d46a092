package akatombo.buslocation.match;

import org.jspecify.annotations.Nullable;

/**
 * What a vehicle did before, as far as it tells what it does now: it goes on with the run it is on,
 * and when that is done, with the next of its block, as soon as it can.
 *
 * @param running the run it is on; null when none is known
 * @param done the run it has completed; null when none is known
 * @param next the next run of its block; null when none is known
 * @param carried by how many seconds that must begin late, for the one before ended late
 */
record Past(
    @Nullable TripRun running, @Nullable TripRun done, @Nullable TripRun next, double carried) {

  private static final double NEXT_OF_BLOCK = 3;
  private static final double RUN_BEFORE = 3;
  private static final double RUN_DONE = -6;

  /** What is remembered, seen from where the vehicle is: on its way. */
  static Past of(Track track, ServiceNetwork network) {
    Path told = track.told();
    TripRun running =
        told != null && !told.isAtEnd() && told.isSettled() ? told.best().run() : null;
    return after(running, track.completed(), track.endedAt(), network);
  }

  /**
   * The same, seen from where a run begins: one that was driven for the most part is not driven
   * again, though its end was not seen.
   */
  static Past ofBeginning(Track track, ServiceNetwork network) {
    Path told = track.told();
    if (told == null || told.isAtEnd() || !told.isMostlyDone()) {
      return of(track, network);
    }
    return after(null, told.best().run(), told.doneAt(), network);
  }

  private static Past after(
      @Nullable TripRun running, @Nullable TripRun done, long doneAt, ServiceNetwork network) {
    TripRun next = done == null ? null : network.day(done.date()).after(done);
    return new Past(
        running, done, next, next == null ? 0 : Math.max(0, doneAt - next.departure(0)));
  }

  /** How much likelier that makes a run at a distance along its path, as the log of odds. */
  double favor(TripRun run, double meters) {
    boolean isAgain = meters < run.shape().stopMeters(run.last()) / 2;
    return (run.equals(next) ? NEXT_OF_BLOCK : 0)
        + (run.equals(running) ? RUN_BEFORE : 0)
        + (isAgain && run.equals(done) ? RUN_DONE : 0);
  }

  /** How late or early a vehicle is against when it could be there. */
  double overdue(TripRun run, double deviation) {
    return run.equals(next) ? deviation - Math.clamp(deviation, 0, carried) : deviation;
  }
}
