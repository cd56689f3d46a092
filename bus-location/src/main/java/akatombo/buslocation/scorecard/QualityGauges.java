package akatombo.buslocation.scorecard;

import akatombo.buslocation.evaluate.AccuracyScheme;
import akatombo.buslocation.quality.Measure;
import akatombo.buslocation.quality.QualitySummary;
import akatombo.gtfs.Agency;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Schedule;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;

/** The marks as metrics: those of the whole city, of each feed and of each agency. */
final class QualityGauges {

  private static final String ALL = "all";

  private final MeterRegistry registry;
  private final Feeds feeds;
  private final MultiGauge shares;
  private final MultiGauge errors;
  private final MultiGauge wobble;
  private final MultiGauge age;

  QualityGauges(MeterRegistry registry, Feeds feeds) {
    this.registry = registry;
    this.feeds = feeds;
    this.shares = MultiGauge.builder("akatombo.quality.share").register(registry);
    this.errors = MultiGauge.builder("akatombo.quality.error.seconds").register(registry);
    this.wobble = MultiGauge.builder("akatombo.quality.wobble.seconds").register(registry);
    this.age = MultiGauge.builder("akatombo.quality.feed.age.seconds").register(registry);
  }

  MeterRegistry registry() {
    return registry;
  }

  /** Shows these from now on; agencies that are no longer in a timetable go. */
  void show(QualitySummary marks) {
    Rows rows = new Rows();
    rows.add(marks, ALL, ALL);
    rows.addFeed(marks, ALL);
    for (Schedule schedule : feeds.current().all()) {
      String feed = schedule.feedId();
      rows.addFeed(marks.only(key -> key.feedId().equals(feed)), feed);
      for (Agency agency : schedule.agencies()) {
        rows.add(marks.ofAgency(agency.id()), feed, agency.id().id());
      }
    }
    shares.register(rows.shares, true);
    errors.register(rows.errors, true);
    wobble.register(rows.wobble, true);
    age.register(rows.age, true);
  }

  /** What is shown of each metric. */
  private static final class Rows {

    private final List<Row<?>> shares = new ArrayList<>();
    private final List<Row<?>> errors = new ArrayList<>();
    private final List<Row<?>> wobble = new ArrayList<>();
    private final List<Row<?>> age = new ArrayList<>();

    /** Marks of vehicles and predictions. */
    void add(QualitySummary marks, String feed, String agency) {
      Tags tags = Tags.of("feed", feed, "agency", agency);
      for (AccuracyScheme scheme : AccuracyScheme.values()) {
        share(tags, scheme.name(), marks.accuracy(scheme));
      }
      for (Measure measure : List.of(Measure.RANGE, Measure.AVAILABILITY, Measure.MATCHED)) {
        share(tags, measure.name(), marks.count(measure).share());
      }
      marks
          .buckets(Measure.ERROR)
          .forEach(
              (horizon, count) -> errors.add(Row.of(tags.and("horizon", horizon), count.mean())));
      wobble.add(Row.of(tags, marks.count(Measure.WOBBLE).mean()));
    }

    /** Marks of a feed's bytes. */
    void addFeed(QualitySummary marks, String feed) {
      share(Tags.of("feed", feed, "agency", ALL), "CLEAN", marks.count(Measure.INSPECTION).share());
      age.add(Row.of(Tags.of("feed", feed), marks.count(Measure.FEED_AGE).mean()));
    }

    private void share(Tags tags, String measure, double share) {
      shares.add(Row.of(tags.and("measure", measure), share));
    }
  }
}
