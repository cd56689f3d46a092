package akatombo.gtfs.check;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.NoticeCode;
import akatombo.gtfs.read.NoticeLog;
import akatombo.gtfs.read.StopTimeColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two trips of a block, to be run by one vehicle, overlap on a day on which both run. */
final class BlockOverlapRule implements Rule {

  /** How many later trips each is compared with; a block of real vehicles never comes near. */
  private static final int COMPARED_MAX = 100;

  /** Beyond these the days of services are not worked out: no city has as many. */
  private static final int SERVICES_MAX = 10_000;

  @Override
  public void check(FeedContent feed, LocalDate today, NoticeLog log) {
    Map<BlockId, List<Integer>> tripsOfBlock = new HashMap<>();
    StopTimeColumns times = feed.stopTimes();
    for (int trip = 0; trip < feed.trips().size(); trip++) {
      BlockId block = feed.trips().get(trip).blockId();
      if (block != null && times.from(trip) < times.to(trip)) {
        tripsOfBlock.computeIfAbsent(block, b -> new ArrayList<>()).add(trip);
      }
    }
    if (tripsOfBlock.isEmpty() || feed.services().size() > SERVICES_MAX) {
      return;
    }
    ServiceDays days = new ServiceDays(feed, today);
    for (List<Integer> trips : tripsOfBlock.values()) {
      trips.sort(Comparator.comparingInt(trip -> times.departure(times.from(trip))));
      checkBlock(feed, trips, days, log);
    }
  }

  private static void checkBlock(
      FeedContent feed, List<Integer> trips, ServiceDays days, NoticeLog log) {
    StopTimeColumns times = feed.stopTimes();
    for (int i = 0; i < trips.size(); i++) {
      int trip = trips.get(i);
      int end = times.arrival(times.to(trip) - 1);
      for (int j = i + 1; j < Math.min(trips.size(), i + COMPARED_MAX); j++) {
        int later = trips.get(j);
        if (times.departure(times.from(later)) >= end) {
          break;
        }
        if (days.meet(feed.trips().get(trip).service(), feed.trips().get(later).service())) {
          log.add(
              NoticeCode.BLOCK_TRIPS_WITH_OVERLAPPING_STOP_TIMES,
              "trips.txt",
              0,
              "trip_id",
              feed.trips().get(trip).id().id() + ", " + feed.trips().get(later).id().id());
        }
      }
    }
  }
}
