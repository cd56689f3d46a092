package akatombo.gtfs.check;

import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedNotices;
import akatombo.gtfs.read.FeedReader;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.NoticeLog;
import akatombo.gtfs.read.NoticeRows;
import akatombo.gtfs.read.ReadLimits;
import akatombo.gtfs.read.ReadOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes in a feed: reads it and checks it. */
public final class FeedIntake {

  static final List<Rule> RULES =
      List.of(
          new BlockOverlapRule(),
          new ExpiredCalendarRule(),
          new FareRule(),
          new FastTravelRule(),
          new FeedExpirationRule(),
          new FlexRule(),
          new ShapeRule(),
          new TranslationRule(),
          new UnusableTripRule(),
          new UnusedStopRule());

  private FeedIntake() {}

  /**
   * Reads and checks a feed, whatever its bytes are; one too large for the heap is refused.
   *
   * @param feedId the first part of every id in the result
   * @param today in the city's zone, for calendars that have expired
   */
  public static ReadOutcome take(FeedSource source, String feedId, LocalDate today) {
    NoticeLog log = new NoticeLog();
    ReadLimits limits = ReadLimits.here();
    Optional<FeedContent> content = FeedReader.read(source, feedId, limits, log);
    content.ifPresent(feed -> RULES.forEach(rule -> rule.check(feed, today, log)));
    FeedNotices notices = NoticeRows.located(source, log.notices(), limits);
    return content
        .<ReadOutcome>map(feed -> new ReadOutcome.Read(feed, notices))
        .orElseGet(() -> new ReadOutcome.Unusable(notices));
  }
}
