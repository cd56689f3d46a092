package akatombo.status;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.Freshness;
import akatombo.buslocation.PulledFeed;
import akatombo.buslocation.PulledFeeds;
import akatombo.buslocation.VehiclePosition;
import akatombo.city.City;
import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.Notice;
import akatombo.gtfs.Schedule;
import akatombo.routing.planner.PlannerAddress;
import akatombo.routing.planner.PlannerState;
import akatombo.routing.planner.PlannerStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers how every part is doing. */
public final class Status {

  private final City city;
  private final Feeds feeds;
  private final PlannerStatus planner;
  private final PlannerAddress address;
  private final BusLocation buses;
  private final PulledFeeds pulled;
  private final DatabaseState database;
  private final Clock clock;

  Status(Parts parts, City city, DatabaseState database, Clock clock) {
    this.city = city;
    this.feeds = parts.feeds;
    this.planner = parts.planner;
    this.address = parts.address;
    this.buses = parts.buses;
    this.pulled = parts.pulled;
    this.database = database;
    this.clock = clock;
  }

  /** The doors that are looked through. */
  record Parts(
      Feeds feeds,
      PlannerStatus planner,
      PlannerAddress address,
      BusLocation buses,
      PulledFeeds pulled) {}

  /** Whether a schedule serves, a plan can be made and something can be written. */
  public boolean isReady() {
    return database.isAvailable() && !feeds.current().all().isEmpty() && isPlannerReady();
  }

  /** Whether plans are answered. */
  public boolean isPlannerReady() {
    return address.current().isPresent();
  }

  StatusAnswer answer(Language language) {
    Instant now = clock.instant();
    return new StatusAnswer(
        isReady(),
        language.tag(),
        city.nameIn(language),
        city.noticeIn(language).orElse(null),
        Objects.requireNonNull(time(now)),
        new StatusAnswer.Database(database.isAvailable()),
        planner(),
        feeds.status().stream().map(status -> feed(status, language, now)).toList(),
        pulled.now().stream().map(feed -> realtime(feed, now)).toList(),
        vehicles(buses.fleet(), now));
  }

  private StatusAnswer.Planner planner() {
    PlannerState state = planner.state();
    String detail = state instanceof PlannerState.Failed failed ? failed.reason() : null;
    return new StatusAnswer.Planner(
        isPlannerReady(), nameOf(state), detail, address.isWalkEstimated());
  }

  private static String nameOf(PlannerState state) {
    return switch (state) {
      case PlannerState.Waiting() -> "waiting";
      case PlannerState.Building building -> "building";
      case PlannerState.Starting starting -> "starting";
      case PlannerState.WarmingUp warming -> "warmingUp";
      case PlannerState.Ready ready -> "ready";
      case PlannerState.Failed failed -> "failed";
      case PlannerState.External external -> "external";
    };
  }

  private StatusAnswer.Feed feed(FeedStatus status, Language language, Instant now) {
    Optional<Schedule> schedule = feeds.current().find(status.feedId());
    return new StatusAnswer.Feed(
        status.feedId(),
        Optional.ofNullable(status.serving()).map(FeedVersion::text).orElse(null),
        schedule.map(s -> s.validity().first().toString()).orElse(null),
        schedule.map(s -> s.validity().last().toString()).orElse(null),
        schedule.map(s -> counts(s.counts())).orElse(null),
        status.shiftedWeeks(),
        Optional.ofNullable(status.last()).map(Enum::name).orElse(null),
        age(status.checkedAt(), now),
        count(status, Notice.Severity.ERROR),
        count(status, Notice.Severity.WARNING),
        status.problem(),
        schedule
            .flatMap(s -> ZoneConflict.of(s, city))
            .map(conflict -> conflict.text(language))
            .orElse(null));
  }

  private StatusAnswer.Realtime realtime(PulledFeed feed, Instant now) {
    return new StatusAnswer.Realtime(
        feed.feedId(),
        feed.address(),
        time(feed.readAt()),
        time(feed.changedAt()),
        age(feed.readAt(), now),
        feed.entities(),
        feed.failures(),
        feed.problem());
  }

  private @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null
        ? null
        : at.atZone(city.timezone()).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime();
  }

  private static StatusAnswer.Counts counts(Schedule.Counts counts) {
    return new StatusAnswer.Counts(
        counts.agencies(),
        counts.routes(),
        counts.stops(),
        counts.trips(),
        counts.stopTimes(),
        counts.shapes());
  }

  private static int count(FeedStatus status, Notice.Severity severity) {
    return (int) status.notices().stream().filter(n -> n.severity() == severity).count();
  }

  private static @Nullable Long age(@Nullable Instant at, Instant now) {
    return at == null ? null : Math.max(0, Duration.between(at, now).toSeconds());
  }

  private static StatusAnswer.Vehicles vehicles(Fleet fleet, Instant now) {
    Collection<VehiclePosition> vehicles = fleet.vehicles();
    return new StatusAnswer.Vehicles(
        vehicles.size(),
        howMany(vehicles, Freshness.LIVE, now),
        howMany(vehicles, Freshness.STALE, now),
        (int) vehicles.stream().filter(vehicle -> vehicle.trip().isPresent()).count(),
        age(fleet.newestTimestamp().orElse(null), now));
  }

  private static int howMany(
      Collection<VehiclePosition> vehicles, Freshness freshness, Instant now) {
    return (int)
        vehicles.stream().filter(v -> Freshness.of(v.timestamp(), now) == freshness).count();
  }
}
