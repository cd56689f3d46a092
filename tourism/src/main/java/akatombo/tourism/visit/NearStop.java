package akatombo.tourism.visit;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.Walking;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** A stop or station one walks to. */
public record NearStop(Schedule schedule, Stop stop, double meters) {

  /** The nearest around a place in all feeds, nearest first, as far as one walks. */
  public static List<NearStop> around(Schedules schedules, GeoPoint place, int limit) {
    return within(Walking.metersByAir(Walking.TO_STOP_MAX), schedules, place, limit);
  }

  /** Those one still walks to when no nearer one will do, as far as one walks all the way. */
  public static List<NearStop> farther(Schedules schedules, GeoPoint place, int limit) {
    return within(Walking.metersByAir(Walking.ALL_THE_WAY_MAX), schedules, place, limit);
  }

  /** The nearest around a place in all feeds, nearest first. */
  static List<NearStop> within(double meters, Schedules schedules, GeoPoint place, int limit) {
    return schedules.all().stream()
        .flatMap(schedule ->
            schedule.stopsNear(place, meters, limit).stream()
                .map(near -> new NearStop(schedule, near.stop(), near.meters())))
        .sorted(Comparator.comparingDouble(NearStop::meters))
        .limit(limit)
        .toList();
  }

  /** The way there. */
  public Duration walk() {
    return Walking.time(meters);
  }

  /** A platform's station, or the stop itself. */
  static StopId station(Stop stop) {
    return stop.parent() == null ? stop.id() : stop.parent();
  }
}
