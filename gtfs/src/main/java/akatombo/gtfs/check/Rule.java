package akatombo.gtfs.check;

import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.NoticeLog;
import java.time.LocalDate;

/** Something that must hold between the rows of a feed. */
interface Rule {

  /** Adds a notice for each breach; {@code today} is the day the feed is read. */
  void check(FeedContent feed, LocalDate today, NoticeLog log);
}
