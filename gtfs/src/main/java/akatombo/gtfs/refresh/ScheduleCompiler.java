package akatombo.gtfs.refresh;

import akatombo.gtfs.FeedProgress;
import akatombo.gtfs.FeedProgress.Step;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.check.FeedIntake;
import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.publish.FeedPublisher;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedDescription;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.ReadOutcome;
import akatombo.gtfs.shift.ServiceActivity;
import akatombo.gtfs.shift.WeekShift;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads a feed, moves its calendars, indexes and publishes it, all from the same content. */
final class ScheduleCompiler implements FeedCompiler {

  private final FeedMeters meters;
  private final FeedProgress progress;

  ScheduleCompiler(FeedMeters meters, FeedProgress progress) {
    this.meters = meters;
    this.progress = progress;
  }

  @Override
  public Compiled compile(Job job) {
    return meters.importTimer(job.source().id()).record(() -> read(job));
  }

  private Compiled read(Job job) {
    progress.reached(Step.READING, job.source().id());
    LocalDate today = LocalDate.ofInstant(job.now(), ZoneOffset.UTC);
    return switch (FeedIntake.take(FeedSource.of(job.zip()), job.source().id(), today)) {
      case ReadOutcome.Unusable unusable -> new Compiled.Bad(unusable.notices());
      case ReadOutcome.Read read -> index(job, read);
    };
  }

  private Compiled index(Job job, ReadOutcome.Read read) {
    progress.reached(Step.INDEXING, job.source().id());
    ServiceActivity activity = ServiceActivity.of(read.content());
    int weeks = weeks(job, read.content(), activity);
    FeedContent content = WeekShift.move(read.content(), weeks);
    Schedule schedule = ScheduleBuilder.build(content, version(job, content.description()));
    return new Compiled.Good(
        schedule, publish(job, content, schedule), activity, weeks, read.notices());
  }

  private static int weeks(Job job, FeedContent content, ServiceActivity activity) {
    ZoneId zone = content.agencies().getFirst().timezone();
    return job.source().shiftToToday()
        ? WeekShift.weeks(activity, LocalDate.ofInstant(job.now(), zone))
        : 0;
  }

  private static FeedVersion version(Job job, @Nullable FeedDescription description) {
    return new FeedVersion(
        job.source().id(),
        job.sha256(),
        description == null ? null : description.version(),
        job.now());
  }

  private PublishedFeed publish(Job job, FeedContent content, Schedule schedule) {
    progress.reached(Step.PUBLISHING, job.source().id());
    Path temporary = job.folder().newTemporary();
    String sha256 = FeedPublisher.publish(job.zip(), content, schedule, temporary);
    return new PublishedFeed(
        schedule.version(), job.folder().keepPublished(temporary, sha256), sha256);
  }
}
