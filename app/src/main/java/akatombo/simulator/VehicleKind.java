package akatombo.simulator;

import akatombo.gtfs.Mode;

/**
 * How a kind of vehicle moves.
 *
 * @param speedMax in m/s, below what a position filter takes for a jump
 * @param speedMin in m/s: who has more time than this needs waits at the next stop
 * @param acceleration in m/s²
 */
record VehicleKind(double speedMax, double speedMin, double acceleration) {

  private static final VehicleKind BUS = new VehicleKind(20, 4, 1.0);
  private static final VehicleKind TRAIN = new VehicleKind(25, 6, 0.6);
  private static final VehicleKind BOAT = new VehicleKind(12, 2, 0.2);

  static VehicleKind of(Mode mode) {
    return switch (mode) {
      case RAIL, SUBWAY, MONORAIL, TRAM, AIRPLANE -> TRAIN;
      case FERRY, CABLE_CAR, GONDOLA, FUNICULAR -> BOAT;
      case BUS, TROLLEYBUS, COACH, TAXI -> BUS;
    };
  }

  /** The time from stop to stop, given the time there is: neither racing nor creeping. */
  double runSeconds(double meters, double available) {
    double least = SpeedProfile.secondsMin(meters, speedMax, acceleration);
    double most = Math.max(least, SpeedProfile.secondsMin(meters, speedMin, acceleration));
    return Math.clamp(available, least, most);
  }
}
