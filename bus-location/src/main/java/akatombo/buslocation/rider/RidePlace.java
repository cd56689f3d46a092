package akatombo.buslocation.rider;

import java.time.Instant;

/** Where on its trip's path a phone was: all that is remembered of a position. */
record RidePlace(Instant at, double meters) {}
