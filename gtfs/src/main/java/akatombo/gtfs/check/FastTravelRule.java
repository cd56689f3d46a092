package akatombo.gtfs.check;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Mode;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.NoticeCode;
import akatombo.gtfs.read.NoticeLog;
import akatombo.gtfs.read.StopTimeColumns;
import java.time.LocalDate;

/** A vehicle would have to be faster between two stops than its kind can be. */
final class FastTravelRule implements Rule {

  private static final double METERS_PER_DEGREE = 111_320;
  private static final int MINUTE = 60;

  @Override
  public void check(FeedContent feed, LocalDate today, NoticeLog log) {
    StopTimeColumns times = feed.stopTimes();
    for (int trip = 0; trip < feed.trips().size(); trip++) {
      double limit = metersPerSecond(feed.routes().get(feed.trips().get(trip).route()).mode());
      for (int row = times.from(trip) + 1; row < times.to(trip); row++) {
        if (isTooFast(feed, row, limit)) {
          log.add(
              NoticeCode.FAST_TRAVEL_BETWEEN_CONSECUTIVE_STOPS,
              "stop_times.txt",
              0,
              "trip_id",
              feed.trips().get(trip).id().id());
        }
      }
    }
  }

  private static boolean isTooFast(FeedContent feed, int row, double limit) {
    StopTimeColumns times = feed.stopTimes();
    GeoPoint from = feed.stops().get(times.stop(row - 1)).point();
    GeoPoint to = feed.stops().get(times.stop(row)).point();
    if (from == null || to == null) {
      return false;
    }
    double meters = limit * seconds(times.departure(row - 1), times.arrival(row));
    double degrees = Math.abs(from.lat() - to.lat()) + Math.abs(from.lon() - to.lon());
    return degrees * METERS_PER_DEGREE > meters && from.metersTo(to) > meters;
  }

  /** Times written in whole minutes may each be half a minute off. */
  private static int seconds(int departure, int arrival) {
    boolean isRounded = departure % MINUTE == 0 && arrival % MINUTE == 0;
    return Math.max(1, arrival - departure + (isRounded ? MINUTE : 0));
  }

  /** The limits of the canonical validator. */
  private static double metersPerSecond(Mode mode) {
    double kilometersPerHour =
        switch (mode) {
          case TRAM -> 100;
          case RAIL -> 500;
          case SUBWAY, MONORAIL, BUS, TROLLEYBUS, COACH -> 150;
          case FERRY -> 80;
          case CABLE_CAR -> 30;
          case GONDOLA, FUNICULAR -> 50;
          case TAXI -> 200;
          case AIRPLANE -> 1200;
        };
    return kilometersPerHour / 3.6;
  }
}
