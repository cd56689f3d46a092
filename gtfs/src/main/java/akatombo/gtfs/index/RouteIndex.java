package akatombo.gtfs.index;

import akatombo.gtfs.Agency;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agencies and routes of a feed, and the patterns of each route. */
final class RouteIndex {

  private final List<Agency> agencies;
  private final List<Route> routes;
  private final IdTable<Agency> agenciesById;
  private final IdTable<Route> routesById;
  private final List<List<TripPattern>> patterns;

  RouteIndex(List<Agency> agencies, List<Route> routes, List<TripPattern> patterns) {
    this.agencies = agencies;
    this.routes = routes;
    this.agenciesById = new IdTable<>(agencies, Agency::id);
    this.routesById = new IdTable<>(routes, Route::id);
    List<List<TripPattern>> byRoute = new ArrayList<>(routes.size());
    routes.forEach(route -> byRoute.add(new ArrayList<>(2)));
    for (TripPattern pattern : patterns) {
      Route route = routesById.find(pattern.routeId());
      if (route != null) {
        byRoute.get(route.index()).add(pattern);
      }
    }
    byRoute.replaceAll(list ->
        list.stream().sorted(Comparator.comparingInt(pattern -> -pattern.trips().size())).toList());
    this.patterns = List.copyOf(byRoute);
  }

  List<Agency> agencies() {
    return agencies;
  }

  List<Route> routes() {
    return routes;
  }

  @Nullable Agency find(AgencyId id) {
    return agenciesById.find(id);
  }

  @Nullable Route find(RouteId id) {
    return routesById.find(id);
  }

  /** Most trips first. */
  List<TripPattern> patternsOf(RouteId id) {
    Route route = routesById.find(id);
    return route == null ? List.of() : patterns.get(route.index());
  }
}
