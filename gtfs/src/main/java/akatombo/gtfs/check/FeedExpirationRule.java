package akatombo.gtfs.check;

import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedDescription;
import akatombo.gtfs.read.NoticeCode;
import akatombo.gtfs.read.NoticeLog;
import java.time.LocalDate;

/** feed_end_date is near or past: the feed should be good for a week at least, better a month. */
final class FeedExpirationRule implements Rule {

  @Override
  public void check(FeedContent feed, LocalDate today, NoticeLog log) {
    FeedDescription description = feed.description();
    LocalDate end = description == null ? null : description.end();
    if (end == null) {
      return;
    }
    if (end.isBefore(today.plusDays(7))) {
      notice(NoticeCode.FEED_EXPIRATION_DATE7_DAYS, end, log);
    } else if (end.isBefore(today.plusDays(30))) {
      notice(NoticeCode.FEED_EXPIRATION_DATE30_DAYS, end, log);
    }
  }

  private static void notice(NoticeCode code, LocalDate end, NoticeLog log) {
    log.add(code, "feed_info.txt", 0, "feed_end_date", end.toString());
  }
}
