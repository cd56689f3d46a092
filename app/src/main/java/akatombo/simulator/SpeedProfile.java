package akatombo.simulator;

/**
 * The way from a stop to the next in a given time: speed up, cruise, brake.
 *
 * @param meters from stop to stop
 * @param seconds from departure to arrival
 * @param acceleration in m/s², also when braking
 */
record SpeedProfile(double meters, double seconds, double acceleration) {

  /** Chooses a stronger acceleration where the given one cannot make it in time. */
  SpeedProfile {
    if (seconds > 0) {
      acceleration = Math.max(acceleration, 4 * meters / (seconds * seconds));
    }
  }

  /** The least time a vehicle needs. */
  static double secondsMin(double meters, double speedMax, double acceleration) {
    return meters <= speedMax * speedMax / acceleration
        ? 2 * Math.sqrt(meters / acceleration)
        : meters / speedMax + speedMax / acceleration;
  }

  /** Meters driven that many seconds after departure; never decreases. */
  double metersAt(double elapsed) {
    if (elapsed <= 0 || seconds <= 0) {
      return 0;
    }
    if (elapsed >= seconds) {
      return meters;
    }
    double ramp = rampSeconds();
    if (elapsed < ramp) {
      return acceleration * elapsed * elapsed / 2;
    }
    double left = seconds - elapsed;
    return left < ramp ? meters - acceleration * left * left / 2 : cruise() * (elapsed - ramp / 2);
  }

  /** Meters per second at that time. */
  double speedAt(double elapsed) {
    double nearerEnd = Math.min(elapsed, seconds - elapsed);
    return nearerEnd <= 0 ? 0 : Math.min(cruise(), acceleration * nearerEnd);
  }

  private double rampSeconds() {
    return cruise() / acceleration;
  }

  private double cruise() {
    double full = acceleration * seconds;
    return (full - Math.sqrt(Math.max(0, full * full - 4 * acceleration * meters))) / 2;
  }
}
