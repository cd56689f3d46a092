package akatombo.gtfs;

/** How a route's vehicles move, from route_type and its extended numbers. */
public enum Mode {
  TRAM,
  SUBWAY,
  RAIL,
  BUS,
  FERRY,
  CABLE_CAR,
  GONDOLA,
  FUNICULAR,
  TROLLEYBUS,
  MONORAIL,
  COACH,
  AIRPLANE,
  TAXI;

  /** The mode of a route_type; numbers nobody has defined count as a bus. */
  public static Mode ofRouteType(int type) {
    return switch (type) {
      case 0 -> TRAM;
      case 1 -> SUBWAY;
      case 2 -> RAIL;
      case 4 -> FERRY;
      case 5 -> CABLE_CAR;
      case 6 -> GONDOLA;
      case 7 -> FUNICULAR;
      case 11 -> TROLLEYBUS;
      case 12 -> MONORAIL;
      default -> ofExtendedRouteType(type);
    };
  }

  private static Mode ofExtendedRouteType(int type) {
    return switch (type / 100) {
      case 1 -> RAIL;
      case 2 -> COACH;
      case 4 -> type == 405 ? MONORAIL : SUBWAY;
      case 5, 6 -> SUBWAY;
      case 9 -> TRAM;
      case 10, 12 -> FERRY;
      case 11 -> AIRPLANE;
      case 13 -> GONDOLA;
      case 14 -> FUNICULAR;
      case 15 -> TAXI;
      default -> BUS;
    };
  }
}
