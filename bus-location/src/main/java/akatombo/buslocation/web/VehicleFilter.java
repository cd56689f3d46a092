package akatombo.buslocation.web;

import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.RouteId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which vehicles somebody wants to see.
 *
 * @param box null for everywhere
 * @param route null for all
 */
record VehicleFilter(@Nullable BoundingBox box, @Nullable RouteId route) {

  static VehicleFilter read(View view, Parameters parameters) {
    RouteId route = parameters.id("route", RouteId::parse).orElse(null);
    if (route != null && view.schedules().findRoute(route).isEmpty()) {
      throw ReadProblem.ROUTE_NOT_FOUND.with(Map.of("id", route.text()));
    }
    return new VehicleFilter(parameters.box("bbox"), route);
  }

  boolean isEverything() {
    return box == null && route == null;
  }

  boolean matches(VehiclePosition vehicle) {
    return (box == null || box.contains(vehicle.report().lat(), vehicle.report().lon()))
        && (route == null || vehicle.routeId().filter(route::equals).isPresent());
  }
}
