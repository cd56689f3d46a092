package akatombo.gtfs.publish;

import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Notice;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.store.FeedStore;
import akatombo.gtfs.store.VersionRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Answers {@code GET /v1/feeds/{id}/versions}: which timetables there were, and why one was
 * refused.
 *
 * <p>Open to everybody: it says no more than the feeds themselves, which are open data.
 */
final class FeedVersionsHandler {

  private static final int VERSIONS_MAX = 50;
  private static final int NOTICES_MAX = 20;
  private static final CacheControl CACHE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private final Feeds feeds;
  private final FeedStore store;

  FeedVersionsHandler(Feeds feeds, FeedStore store) {
    this.feeds = feeds;
    this.store = store;
  }

  /** The answer, newest version first. */
  record Versions(String feedId, List<Version> versions) {}

  /**
   * A version.
   *
   * @param version as in the answers made from it
   * @param serving whether answers are made from it now
   * @param outcome IMPORTED or REJECTED
   * @param decidedAt when it was last read
   * @param notices the first of them
   */
  record Version(
      String version,
      String sha256,
      boolean serving,
      String outcome,
      OffsetDateTime fetchedAt,
      OffsetDateTime decidedAt,
      @Nullable String validFrom,
      @Nullable String validUntil,
      Schedule.@Nullable Counts counts,
      int errors,
      int warnings,
      List<NoticeEntry> notices) {}

  /**
   * A notice.
   *
   * @param row line of the file, the header being 1; null when it concerns the whole file, or the
   *     row is not known
   */
  record NoticeEntry(
      Notice.Severity severity,
      String code,
      @Nullable String file,
      @Nullable Integer row,
      @Nullable String field,
      @Nullable String value) {

    static NoticeEntry of(Notice notice) {
      return new NoticeEntry(
          notice.severity(),
          notice.code(),
          notice.file(),
          notice.row() == 0 ? null : notice.row(),
          notice.field(),
          notice.value());
    }
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route().GET("/v1/feeds/{id}/versions", this::versions).build();
  }

  private Mono<ServerResponse> versions(ServerRequest request) {
    String feedId = request.pathVariable("id");
    boolean isKnown = feeds.status().stream().anyMatch(feed -> feed.feedId().equals(feedId));
    return isKnown
        ? store
            .history(feedId, VERSIONS_MAX)
            .map(this::version)
            .collectList()
            .flatMap(versions -> answer(new Versions(feedId, versions)))
        : Mono.error(() -> FeedNotFoundException.of(feedId));
  }

  private static Mono<ServerResponse> answer(Versions versions) {
    return ServerResponse.ok()
        .cacheControl(CACHE)
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .bodyValue(versions);
  }

  private Version version(VersionRecord known) {
    Schedule serving = feeds.current().find(known.feedId()).orElse(null);
    ZoneId zone = serving == null ? ZoneOffset.UTC : serving.zone();
    Schedule.DateRange validity = known.validity();
    return new Version(
        new FeedVersion(known.feedId(), known.sha256(), known.label(), known.decidedAt()).text(),
        known.sha256(),
        serving != null && serving.version().sha256().equals(known.sha256()),
        known.outcome().name(),
        at(known.fetchedAt(), zone),
        at(known.decidedAt(), zone),
        validity == null ? null : validity.first().toString(),
        validity == null ? null : validity.last().toString(),
        known.counts(),
        count(known, Notice.Severity.ERROR),
        count(known, Notice.Severity.WARNING),
        known.notices().stream().limit(NOTICES_MAX).map(NoticeEntry::of).toList());
  }

  private static int count(VersionRecord known, Notice.Severity severity) {
    return (int) known.notices().stream().filter(it -> it.severity() == severity).count();
  }

  private static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime();
  }
}
