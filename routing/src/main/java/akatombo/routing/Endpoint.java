package akatombo.routing;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.StopId;
import org.jspecify.annotations.Nullable;

/** Where a passenger starts, ends or passes. */
public sealed interface Endpoint {

  /**
   * A place on the map.
   *
   * @param name as it is shown; null when only coordinates were given
   */
  record At(GeoPoint point, @Nullable String name) implements Endpoint {}

  /** A stop or station. */
  record AtStop(StopId stop) implements Endpoint {}
}
