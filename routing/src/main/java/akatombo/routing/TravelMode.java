package akatombo.routing;

/** How a leg is travelled, and what a request may ask for. */
public enum TravelMode {
  WALK(Kind.STREET),
  BICYCLE(Kind.STREET),
  BICYCLE_RENTAL(Kind.RENTAL),
  SCOOTER_RENTAL(Kind.RENTAL),
  SCOOTER(Kind.STREET),
  CAR(Kind.STREET),
  FLEX(Kind.FLEX),
  TRANSIT(Kind.ANY_TRANSIT),
  BUS(Kind.TRANSIT),
  RAIL(Kind.TRANSIT),
  TRAM(Kind.TRANSIT),
  SUBWAY(Kind.TRANSIT),
  FERRY(Kind.TRANSIT),
  CABLE_CAR(Kind.TRANSIT),
  GONDOLA(Kind.TRANSIT),
  FUNICULAR(Kind.TRANSIT),
  TROLLEYBUS(Kind.TRANSIT),
  MONORAIL(Kind.TRANSIT),
  COACH(Kind.TRANSIT),
  AIRPLANE(Kind.TRANSIT),
  TAXI(Kind.TRANSIT),
  CARPOOL(Kind.TRANSIT);

  /** What sort of mode it is. */
  public enum Kind {
    STREET,
    RENTAL,
    FLEX,
    TRANSIT,
    ANY_TRANSIT
  }

  private final Kind kind;

  TravelMode(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
