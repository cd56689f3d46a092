package akatombo.buslocation.match;

/**
 * A story with the run it is told of when other vehicles are looked at too.
 *
 * @param total log of the odds that the vehicle runs it
 */
record Contender(Path path, TripRun run, double total) {

  boolean isSameWay(Contender other) {
    return run.trip().routeId().equals(other.run.trip().routeId())
        && run.trip().directionId() == other.run.trip().directionId();
  }

  boolean isSameStory(Path told) {
    return path.line() == told.line() && run.equals(told.best().run());
  }

  Path story() {
    return run.equals(path.best().run())
        ? path
        : path.with(java.util.List.of(new Choice(run, total - path.score())));
  }
}
