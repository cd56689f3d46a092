package akatombo.tourism.office;

import akatombo.gtfs.Language;
import akatombo.tourism.request.Query;
import akatombo.tourism.store.AuditEntry;
import akatombo.tourism.store.AuditLog;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Shows who did what, and whether the trail is whole. */
final class OfficeAuditHandler {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LIMIT = 50;
  private static final int LIMIT_MAX = 500;

  private final Desk desk;
  private final AuditLog audit;
  private final DraftAnswer answer;

  OfficeAuditHandler(Desk desk, AuditLog audit, DraftAnswer answer) {
    this.desk = desk;
    this.audit = audit;
    this.answer = answer;
  }

  /** {@code GET /v1/office/audit}: the newest first, of one subject if {@code subject} says so. */
  Mono<ServerResponse> list(ServerRequest request) {
    Query query = new Query(request);
    int limit = query.number("limit", LIMIT, 1, LIMIT_MAX);
    int before = query.number("before", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
    String subject = query.text("subject");
    Language language = query.language();
    return desk.read(() ->
        audit
            .list(subject, before, limit)
            .collectList()
            .map(entries ->
                Drawer.object(
                    "entries", entries.stream().map(entry -> json(entry, language)).toList(),
                    "next", next(entries, limit),
                    "language", language.tag())));
  }

  private static @Nullable Long next(List<AuditEntry> entries, int limit) {
    return entries.size() < limit ? null : Long.valueOf(entries.getLast().number());
  }

  /** {@code GET /v1/office/audit/verification}: whether an entry was changed or taken away. */
  Mono<ServerResponse> verify(ServerRequest request) {
    return desk.read(() ->
        desk.alone(AuditLog::verify)
            .map(checked ->
                Drawer.object(
                    "intact", checked.firstWrong() == null,
                    "entries", checked.entries(),
                    "firstWrong", checked.firstWrong())));
  }

  private Map<String, @Nullable Object> json(AuditEntry entry, Language language) {
    return Drawer.object(
        "number", entry.number(),
        "at", answer.time(entry.at()),
        "actor", entry.actor(),
        "action", entry.action(),
        "actionText", OfficeAuditWords.of(entry.action(), language),
        "subject", entry.subject(),
        "detail", JSON.readTree(entry.detail()),
        "hash", entry.hash());
  }
}
