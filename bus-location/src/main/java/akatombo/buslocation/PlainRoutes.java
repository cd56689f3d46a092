package akatombo.buslocation;

import java.util.List;

/** Routes served without Spring's handler chain, for the table of routes and roles. */
public record PlainRoutes(List<PlainRoute> routes) {

  public PlainRoutes {
    routes = List.copyOf(routes);
  }

  /** One such route; {@code path} is a template like {@code /gtfs-rt/{feedId}/alerts.pb}. */
  public record PlainRoute(String method, String path) {}
}
