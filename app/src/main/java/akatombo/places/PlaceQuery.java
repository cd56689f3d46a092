package akatombo.places;

import akatombo.gtfs.GeoPoint;
import akatombo.http.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * What is asked for.
 *
 * @param text a name or its beginning; empty for whatever is near
 * @param near where the asker is or looks
 */
record PlaceQuery(String text, @Nullable GeoPoint near, int limit) {

  private static final String POINT = "lat,lon in degrees";
  private static final int TEXT_MAX = 100;
  private static final int LIMIT = 10;
  private static final int LIMIT_MAX = 50;

  static PlaceQuery read(ServerRequest request) {
    String text = text(request, "q").orElse("");
    if (text.length() > TEXT_MAX) {
      throw Problems.invalid("q", text, "at most %d characters".formatted(TEXT_MAX));
    }
    GeoPoint near = text(request, "near").map(PlaceQuery::point).orElse(null);
    if (text.isEmpty() && near == null) {
      throw Problems.invalid("q", "Ask for a name with q, or for what is around with near.");
    }
    return new PlaceQuery(text, near, text(request, "limit").map(PlaceQuery::limit).orElse(LIMIT));
  }

  private static Optional<String> text(ServerRequest request, String name) {
    return request.queryParam(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static GeoPoint point(String text) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == 2) {
        return new GeoPoint(
            Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
      }
    } catch (IllegalArgumentException e) {
      throw Problems.invalid("near", text, POINT);
    }
    throw Problems.invalid("near", text, POINT);
  }

  private static int limit(String text) {
    int limit;
    try {
      limit = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Problems.invalid("limit", text, "a whole number from 1 to " + LIMIT_MAX);
    }
    if (limit < 1 || limit > LIMIT_MAX) {
      throw Problems.outOfRange("limit", limit, 1, LIMIT_MAX);
    }
    return limit;
  }
}
