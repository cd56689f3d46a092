package akatombo.gtfs.check;

import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FlexTables;
import akatombo.gtfs.read.NoticeCode;
import akatombo.gtfs.read.NoticeLog;
import java.time.LocalDate;
import java.util.BitSet;

/** A trip calls at fewer than two stops, so nobody can ride it; or at none, so it is unused. */
final class UnusableTripRule implements Rule {

  @Override
  public void check(FeedContent feed, LocalDate today, NoticeLog log) {
    BitSet hasWindow = new BitSet();
    for (FlexTables.FlexWindow window : feed.flex().windows()) {
      hasWindow.set(window.trip());
    }
    for (int trip = 0; trip < feed.trips().size(); trip++) {
      int stops = feed.stopTimes().to(trip) - feed.stopTimes().from(trip);
      if (stops < 2 && !hasWindow.get(trip)) {
        NoticeCode code = stops == 0 ? NoticeCode.UNUSED_TRIP : NoticeCode.UNUSABLE_TRIP;
        log.add(code, "trips.txt", 0, "trip_id", feed.trips().get(trip).id().id());
      }
    }
  }
}
