package akatombo.routing;

import akatombo.gtfs.GeoPoint;
import java.util.List;
import reactor.core.publisher.Mono;

/** The door to what the map of streets says of walks: steps, slopes, widths, surfaces. */
public interface StreetSurvey {

  /** Stands for the map as it is now; empty while there is none or only generated streets. */
  Mono<String> identity();

  /** What one meets along each line, in the same order; empty while there is no map. */
  Mono<List<WalkFacts>> along(List<List<GeoPoint>> lines);
}
