package akatombo.routing;

import akatombo.gtfs.Mode;
import java.util.Arrays;
import java.util.Optional;

/** How a leg is travelled, and what a request may ask for. */
public enum TravelMode {
  WALK(0, Kind.STREET),
  BICYCLE(1, Kind.STREET),
  BICYCLE_RENTAL(2, Kind.RENTAL),
  SCOOTER_RENTAL(3, Kind.RENTAL),
  SCOOTER(4, Kind.STREET),
  CAR(5, Kind.STREET),
  FLEX(6, Kind.FLEX),
  TRANSIT(7, Kind.ANY_TRANSIT),
  BUS(8, Kind.TRANSIT),
  RAIL(9, Kind.TRANSIT),
  TRAM(10, Kind.TRANSIT),
  SUBWAY(11, Kind.TRANSIT),
  FERRY(12, Kind.TRANSIT),
  CABLE_CAR(13, Kind.TRANSIT),
  GONDOLA(14, Kind.TRANSIT),
  FUNICULAR(15, Kind.TRANSIT),
  TROLLEYBUS(16, Kind.TRANSIT),
  MONORAIL(17, Kind.TRANSIT),
  COACH(18, Kind.TRANSIT),
  AIRPLANE(19, Kind.TRANSIT),
  TAXI(20, Kind.TRANSIT),
  CARPOOL(21, Kind.TRANSIT);

  /** What sort of mode it is. */
  public enum Kind {
    STREET,
    RENTAL,
    FLEX,
    TRANSIT,
    ANY_TRANSIT
  }

  private final int code;
  private final Kind kind;

  TravelMode(int code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** A number that never changes, below 64: it is part of saved ids. */
  public int code() {
    return code;
  }

  /** The mode of a code. */
  public static Optional<TravelMode> ofCode(int code) {
    return Arrays.stream(values()).filter(mode -> mode.code == code).findFirst();
  }

  public Kind kind() {
    return kind;
  }

  /** The mode of a route's vehicles. */
  public static TravelMode of(Mode mode) {
    return switch (mode) {
      case TRAM -> TRAM;
      case SUBWAY -> SUBWAY;
      case RAIL -> RAIL;
      case BUS -> BUS;
      case FERRY -> FERRY;
      case CABLE_CAR -> CABLE_CAR;
      case GONDOLA -> GONDOLA;
      case FUNICULAR -> FUNICULAR;
      case TROLLEYBUS -> TROLLEYBUS;
      case MONORAIL -> MONORAIL;
      case COACH -> COACH;
      case AIRPLANE -> AIRPLANE;
      case TAXI -> TAXI;
    };
  }
}
