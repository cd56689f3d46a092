package akatombo.buslocation.report;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.report.PunctualityStore.By;
import akatombo.buslocation.report.PunctualityStore.Punctuality;
import akatombo.buslocation.request.Query;
import akatombo.buslocation.request.Refusals;
import akatombo.buslocation.request.Times;
import akatombo.gtfs.Feeds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Gives an operator the reports of its vehicles' calls at stops. */
final class ReportHandler {

  private static final int LINES_AT_ONCE = 100;

  private final OperatorGrants grants;
  private final PunctualityStore punctuality;
  private final TidesStore tides;
  private final ReportProperties properties;
  private final Feeds feeds;
  private final Clock clock;

  ReportHandler(
      OperatorGrants grants,
      PunctualityStore punctuality,
      TidesStore tides,
      ReportProperties properties,
      Feeds feeds,
      Clock clock) {
    this.grants = grants;
    this.punctuality = punctuality;
    this.tides = tides;
    this.properties = properties;
    this.feeds = feeds;
    this.clock = clock;
  }

  /** {@code GET /v1/operator/reports/on-time-performance}. */
  Mono<ServerResponse> onTime(ServerRequest request) {
    return grant().flatMap(grant -> onTime(grant, new Query(request)));
  }

  /** One of the files of TIDES. */
  HandlerFunction<ServerResponse> file(TidesTable table) {
    return request -> grant().flatMap(grant -> file(table, grant, span(new Query(request))));
  }

  private Mono<ServerResponse> onTime(OperatorGrant grant, Query query) {
    Span span = span(query);
    By by =
        By.valueOf(query.choice("by", List.of("route", "stop", "hour")).toUpperCase(Locale.ROOT));
    boolean timepointsOnly = query.choice("timepoints", List.of("all", "only")).equals("only");
    ZoneId zone = Times.zone(feeds.current());
    return punctuality
        .count(grant.operator(), span, by, timepointsOnly, properties, zone)
        .collectList()
        .flatMap(rows ->
            ServerResponse.ok()
                .cacheControl(CacheControl.noStore())
                .bodyValue(json(rows, span, by)));
  }

  private Mono<ServerResponse> file(TidesTable table, OperatorGrant grant, Span span) {
    String name = table.name().toLowerCase(Locale.ROOT) + "-" + span.from() + ".csv";
    return ServerResponse.ok()
        .contentType(MediaType.parseMediaType("text/csv"))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(
            tides
                .file(table, grant.operator(), span, feeds.current())
                .buffer(LINES_AT_ONCE)
                .map(lines -> String.join("", lines)),
            String.class);
  }

  private Span span(Query query) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.zone(feeds.current()));
    return Span.read(query, today, properties.daysMax());
  }

  private Map<String, @Nullable Object> json(List<Punctuality> rows, Span span, By by) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("from", span.from().toString());
    json.put("to", span.to().toString());
    json.put("by", by.name().toLowerCase(Locale.ROOT));
    json.put("earlyAfterSeconds", properties.earlyAfter().toSeconds());
    json.put("lateAfterSeconds", properties.lateAfter().toSeconds());
    json.put("complete", rows.size() <= PunctualityStore.KEYS_MAX);
    json.put(
        "rows", rows.stream().limit(PunctualityStore.KEYS_MAX).map(row -> json(row, by)).toList());
    return json;
  }

  private static Map<String, @Nullable Object> json(Punctuality row, By by) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put(by == By.HOUR ? "hour" : by.name().toLowerCase(Locale.ROOT) + "Id", row.key());
    json.put("visits", row.visits());
    json.put("early", row.early());
    json.put("onTime", row.visits() - row.early() - row.late());
    json.put("late", row.late());
    json.put("onTimeShare", Math.round(row.onTimeShare() * 10_000) / 10_000.0);
    json.put("meanDelaySeconds", Math.round(row.meanSeconds()));
    json.put("medianDelaySeconds", Math.round(row.medianSeconds()));
    json.put("p90DelaySeconds", Math.round(row.p90Seconds()));
    return json;
  }

  private Mono<OperatorGrant> grant() {
    return grants.current().switchIfEmpty(Mono.error(Refusals::notAnOperator));
  }
}
