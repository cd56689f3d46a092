package akatombo.buslocation.scorecard;

import akatombo.buslocation.quality.QualityCounts.Cell;
import akatombo.buslocation.quality.QualityCounts.Count;
import akatombo.buslocation.quality.QualitySummary;
import akatombo.buslocation.request.CsvLine;
import akatombo.buslocation.request.Query;
import akatombo.buslocation.request.Refusals;
import akatombo.buslocation.request.Times;
import akatombo.gtfs.Agency;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows everybody how good the realtime data is, and gives the counts away (CC BY 4.0). */
final class QualityHandler {

  private static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";
  private static final Duration CACHED = Duration.ofSeconds(60);
  private static final int DAYS = 31;
  private static final int DAYS_MAX = 366;

  private final ScorecardWorker worker;
  private final QualityStore store;
  private final Feeds feeds;
  private final Clock clock;

  QualityHandler(ScorecardWorker worker, QualityStore store, Feeds feeds, Clock clock) {
    this.worker = worker;
    this.store = store;
    this.feeds = feeds;
    this.clock = clock;
  }

  /** {@code GET /v1/quality}. */
  Mono<ServerResponse> quality(ServerRequest request) {
    return Mono.fromCallable(() -> new Query(request).language())
        .flatMap(language ->
            ServerResponse.ok()
                .cacheControl(CacheControl.maxAge(CACHED))
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .bodyValue(json(worker.marks(), feeds.current(), language)));
  }

  /** {@code GET /v1/quality/badge.svg}: a picture to put on a page. */
  Mono<ServerResponse> badge(ServerRequest request) {
    return Mono.fromCallable(() -> badge(new Query(request)))
        .flatMap(svg ->
            ServerResponse.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(CACHED))
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .bodyValue(svg));
  }

  private String badge(Query query) {
    String id = query.text("agency");
    QualitySummary marks = id == null ? worker.marks() : worker.marks().ofAgency(agency(id));
    return Badge.svg(marks, worker.days(), query.language());
  }

  private AgencyId agency(String id) {
    return feeds.current().all().stream()
        .flatMap(schedule -> schedule.agencies().stream())
        .map(Agency::id)
        .filter(agency -> agency.text().equals(id))
        .findFirst()
        .orElseThrow(() ->
            Refusals.of(
                HttpStatus.NOT_FOUND,
                "agency-not-found",
                "There is no agency " + id + ".",
                Map.of("field", "agency", "id", id)));
  }

  /** {@code GET /opendata/quality.csv}. */
  Mono<ServerResponse> csv(ServerRequest request) {
    return Mono.fromCallable(() -> new Query(request).number("days", DAYS, 1, DAYS_MAX))
        .flatMap(this::csv);
  }

  private Mono<ServerResponse> csv(int days) {
    return ServerResponse.ok()
        .contentType(MediaType.parseMediaType("text/csv"))
        .cacheControl(CacheControl.maxAge(CACHED))
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .header(HttpHeaders.LINK, "<" + LICENSE + ">; rel=\"license\"")
        .body(
            store
                .since(worker.firstDay().minusDays(days - 1L))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .startWith(
                    CsvLine.of(
                        "date",
                        "feed_id",
                        "agency_id",
                        "measure",
                        "bucket",
                        "prediction_source",
                        "n",
                        "good",
                        "total")),
            String.class);
  }

  private Map<String, @Nullable Object> json(
      QualitySummary marks, Schedules schedules, Language language) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("at", Times.text(clock.instant(), Times.zone(schedules)));
    json.put("language", language.tag());
    json.put("from", worker.firstDay().toString());
    json.put("license", "CC-BY-4.0");
    Map<String, @Nullable Object> all = QualityJson.of(marks);
    all.putAll(QualityJson.feed(marks));
    json.put("all", all);
    List<Map<String, @Nullable Object>> operators = new ArrayList<>();
    List<Map<String, @Nullable Object>> perFeed = new ArrayList<>();
    for (Schedule schedule : schedules.all()) {
      perFeed.add(feed(marks, schedule));
      schedule
          .agencies()
          .forEach(agency -> operators.add(operator(marks, schedule, agency, language)));
    }
    json.put("operators", operators);
    json.put("feeds", perFeed);
    return json;
  }

  private static Map<String, @Nullable Object> operator(
      QualitySummary marks, Schedule schedule, Agency agency, Language language) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("agencyId", agency.id().text());
    json.put("name", schedule.name(agency, language).text());
    json.putAll(QualityJson.of(marks.ofAgency(agency.id())));
    json.putAll(feed(marks, schedule));
    return json;
  }

  private static Map<String, @Nullable Object> feed(QualitySummary marks, Schedule schedule) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("feedId", schedule.feedId());
    json.putAll(QualityJson.feed(marks.only(key -> key.feedId().equals(schedule.feedId()))));
    return json;
  }

  private static String line(Cell key, Count count) {
    return CsvLine.of(
        List.of(
            key.date(),
            key.feedId(),
            key.agencyId(),
            key.measure().text(),
            key.bucket(),
            key.source(),
            count.n(),
            count.good(),
            Math.round(count.total() * 1000) / 1000.0));
  }
}
