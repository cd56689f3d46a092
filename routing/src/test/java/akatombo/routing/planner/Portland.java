package akatombo.routing.planner;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule.DateRange;
import akatombo.gtfs.ServiceDate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Two routes of TriMet, in the winter of 2021, on the streets of central Portland. */
final class Portland {

  static final GeoPoint CONVENTION_CENTER = new GeoPoint(45.530095, -122.662224);
  static final GeoPoint PIONEER_SQUARE = new GeoPoint(45.518496, -122.679262);
  static final GeoPoint LLOYD = new GeoPoint(45.5300, -122.6540);
  static final GeoPoint PEARL = new GeoPoint(45.5270, -122.6850);

  private Portland() {}

  static PlannerInputs inputs() {
    return inputs(new StreetSource.InFile(streets()));
  }

  static PlannerInputs inputs(StreetSource streets) {
    Path zip = SharedData.file("gtfs-world/trimet-2routes.zip");
    PlannerFeed feed =
        new PlannerFeed(
            "trimet",
            zip,
            "trimet-2routes",
            ZoneId.of("America/Los_Angeles"),
            new DateRange(
                new ServiceDate(LocalDate.of(2021, 10, 17)),
                new ServiceDate(LocalDate.of(2022, 1, 8))),
            List.of(CONVENTION_CENTER, PIONEER_SQUARE, LLOYD, PEARL));
    return new PlannerInputs(List.of(feed), streets, null);
  }

  static Path streets() {
    return SharedData.file("osm/portland-central-filtered.osm.pbf");
  }
}
