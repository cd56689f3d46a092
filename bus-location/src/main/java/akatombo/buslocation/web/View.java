package akatombo.buslocation.web;

import akatombo.buslocation.CityView;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.request.Refusals;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything an answer is made from: the city at one moment, and the language asked for. */
record View(
    CityView city,
    Schedules schedules,
    Fleet fleet,
    LiveStops live,
    Instant now,
    Language language) {

  ZoneId zone() {
    return city.zone();
  }

  /** A place that is asked about, or a refusal when it is not in the city; null stays null. */
  @Nullable GeoPoint near(Parameters parameters) {
    GeoPoint near = parameters.point("near");
    if (near != null) {
      city.area()
          .leavingOut(near, schedules)
          .ifPresent(bounds -> {
            throw Refusals.outsideArea("near", near, bounds);
          });
    }
    return near;
  }

  /** The schedule of a feed, or a refusal that names the id. */
  Schedule schedule(String feedId, ReadProblem otherwise, String id) {
    return schedules.find(feedId).orElseThrow(() -> otherwise.with(Map.of("id", id)));
  }
}
