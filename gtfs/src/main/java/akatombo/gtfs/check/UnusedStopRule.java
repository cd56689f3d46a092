package akatombo.gtfs.check;

import akatombo.gtfs.LocationType;
import akatombo.gtfs.Stop;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FlexTables;
import akatombo.gtfs.read.NoticeCode;
import akatombo.gtfs.read.NoticeLog;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No trip calls at a stop, and no group of locations holds it. */
final class UnusedStopRule implements Rule {

  @Override
  public void check(FeedContent feed, LocalDate today, NoticeLog log) {
    BitSet used = new BitSet(feed.stops().size());
    for (int row = 0; row < feed.stopTimes().size(); row++) {
      used.set(feed.stopTimes().stop(row));
    }
    for (FlexTables.FlexWindow window : feed.flex().windows()) {
      if (window.stop() >= 0) {
        used.set(window.stop());
      }
    }
    Set<String> grouped = new HashSet<>();
    for (List<String> stops : feed.flex().groupStops().values()) {
      grouped.addAll(stops);
    }
    for (Stop stop : feed.stops()) {
      if (stop.locationType() == LocationType.STOP
          && !used.get(stop.index())
          && !grouped.contains(stop.id().id())) {
        log.add(NoticeCode.STOP_WITHOUT_STOP_TIME, "stops.txt", 0, "stop_id", stop.id().id());
      }
    }
  }
}
