package akatombo.gtfs;

/** A trip on one service date: what a vehicle runs and a passenger rides. */
public record TripOnDate(TripId tripId, ServiceDate serviceDate) {}
