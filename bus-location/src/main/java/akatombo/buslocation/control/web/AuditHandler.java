package akatombo.buslocation.control.web;

import akatombo.buslocation.CityView;
import akatombo.buslocation.control.AuditEntry;
import akatombo.buslocation.control.store.AuditLog;
import akatombo.buslocation.request.Query;
import akatombo.gtfs.Language;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Shows who decided what, and whether the trail is whole. */
final class AuditHandler {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LIMIT = 50;
  private static final int LIMIT_MAX = 500;

  private final Requests requests;
  private final AuditLog audit;
  private final Office office;
  private final CityView city;

  AuditHandler(Requests requests, AuditLog audit, Office office, CityView city) {
    this.requests = requests;
    this.audit = audit;
    this.office = office;
    this.city = city;
  }

  /** {@code GET /v1/operator/audit}: what the sender itself did. */
  Mono<ServerResponse> own(ServerRequest request) {
    return language(request)
        .flatMap(language ->
            requests.read(request, who -> list(request, who.grant().operator(), language)));
  }

  /** {@code GET /v1/admin/audit}: what everybody did. */
  Mono<ServerResponse> all(ServerRequest request) {
    return language(request)
        .flatMap(language -> Office.guarded(list(request, null, language)))
        .flatMap(answer -> Requests.json(HttpStatus.OK, ChangeAnswer.text(answer)));
  }

  /** {@code GET /v1/admin/audit/verification}: whether an entry was changed or taken away. */
  Mono<ServerResponse> verify(ServerRequest request) {
    return office
        .verify()
        .map(checked ->
            ChangeAnswer.object(
                "intact", checked.firstWrong() == null,
                "entries", checked.entries(),
                "firstWrong", checked.firstWrong()))
        .flatMap(answer -> Requests.json(HttpStatus.OK, ChangeAnswer.text(answer)));
  }

  private static Mono<Language> language(ServerRequest request) {
    return Mono.fromSupplier(() -> new Query(request).language());
  }

  private Mono<Map<String, @Nullable Object>> list(
      ServerRequest request, @Nullable String actor, Language language) {
    int limit = Math.toIntExact(number(request, "limit", LIMIT, LIMIT_MAX));
    long before = number(request, "before", Long.MAX_VALUE, Long.MAX_VALUE);
    return audit
        .list(actor, before, limit)
        .collectList()
        .map(entries ->
            ChangeAnswer.object(
                "entries", entries.stream().map(entry -> json(entry, language)).toList(),
                "next", next(entries, limit),
                "language", language.tag()));
  }

  private static @Nullable Long next(List<AuditEntry> entries, int limit) {
    return entries.size() < limit ? null : Long.valueOf(entries.getLast().number());
  }

  private Map<String, @Nullable Object> json(AuditEntry entry, Language language) {
    return ChangeAnswer.object(
        "number",
        entry.number(),
        "at",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at().atZone(city.zone())),
        "actor",
        entry.actor(),
        "action",
        entry.action(),
        "actionText",
        AuditWords.of(entry.action(), language),
        "subject",
        entry.subject(),
        "detail",
        JSON.readTree(entry.detail()),
        "hash",
        entry.hash());
  }

  private static long number(ServerRequest request, String name, long otherwise, long max) {
    String text = request.queryParam(name).orElse(null);
    if (text == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text);
      if (number < 1 || number > max) {
        throw ControlProblems.outOfRange(name, number, 1, max);
      }
      return number;
    } catch (NumberFormatException e) {
      throw ControlProblems.invalid(name, "expected a number");
    }
  }
}
