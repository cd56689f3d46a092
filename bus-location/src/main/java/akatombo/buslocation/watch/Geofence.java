package akatombo.buslocation.watch;

import java.util.UUID;

/** A place on the map whose comings and goings an operator wants to know. */
public record Geofence(UUID id, String operator, String name, Ground ground) {

  /** A vehicle on the edge goes in and out with every error of its position; this much is none. */
  static final double MARGIN_METERS = 30;
}
