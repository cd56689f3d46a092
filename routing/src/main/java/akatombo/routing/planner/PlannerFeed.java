package akatombo.routing.planner;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedule.DateRange;
import akatombo.gtfs.Stop;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * A feed as the planner gets it.
 *
 * @param zip the published feed, never changed after it exists
 * @param sha256 of the zip
 * @param stops where one can board; the planner is warmed with trips between them
 */
public record PlannerFeed(
    String feedId, Path zip, String sha256, ZoneId zone, DateRange validity, List<GeoPoint> stops) {

  public PlannerFeed {
    stops = List.copyOf(stops);
  }

  /** The feed of a schedule, as published. */
  public static PlannerFeed of(Schedule schedule, PublishedFeed published) {
    List<GeoPoint> stops =
        schedule.stops().stream().map(Stop::point).filter(Objects::nonNull).toList();
    return new PlannerFeed(
        schedule.feedId(),
        published.zip(),
        published.sha256(),
        schedule.zone(),
        schedule.validity(),
        stops);
  }
}
