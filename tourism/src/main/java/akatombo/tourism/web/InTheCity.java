package akatombo.tourism.web;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.CityArea;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.GeoPoint;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Refuses questions about places that lie elsewhere, rather than find nothing there. */
record InTheCity(CityArea area, Feeds feeds) {

  /** The request, when its {@code near} and {@code bbox} lie in the city or are not said. */
  ServerRequest checked(ServerRequest request) {
    Query query = new Query(request);
    checked(query, "near", Around.point(query, "near"));
    BoundingBox box = Around.box(query);
    if (box != null) {
      area.bounds(feeds.current())
          .filter(bounds -> !bounds.meets(box))
          .ifPresent(bounds -> {
            throw refusal(query, "bbox", bounds);
          });
    }
    return request;
  }

  /** A place that a parameter names. */
  void checked(Query query, String field, @Nullable GeoPoint point) {
    if (point != null) {
      area.leavingOut(point, feeds.current())
          .ifPresent(bounds -> {
            throw refusal(query, field, bounds);
          });
    }
  }

  private static RuntimeException refusal(Query query, String field, BoundingBox bounds) {
    return Refusals.outsideArea(field, String.valueOf(query.text(field)), bounds);
  }
}
