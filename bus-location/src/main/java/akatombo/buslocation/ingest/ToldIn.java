package akatombo.buslocation.ingest;

import akatombo.buslocation.request.Query;
import akatombo.gtfs.Language;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Writes what became of a message in its sender's language, with times of the city's clocks. */
record ToldIn(Language language, ZoneId zone) {

  private static final int LISTED_MAX = 1_000;

  /** The language of a request, as of its problems. */
  static ToldIn of(ServerRequest request, ZoneId zone) {
    return new ToldIn(new Query(request).language(), zone);
  }

  /** The answer to a message. */
  Mono<ServerResponse> message(HttpStatus status, IngestAnswer answer) {
    return response(status, message(answer));
  }

  /** What is said of a message: every entry that was refused, or warned of. */
  Map<String, Object> message(IngestAnswer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("accepted", answer.accepted());
    json.put("rejected", answer.rejected().stream().map(this::item).toList());
    long stored = answer.rejected().stream().filter(IngestAnswer.Item::isStored).count();
    if (stored > 0) {
      json.put("stored", stored);
    }
    json.put("warnings", answer.warnings().stream().map(this::item).toList());
    return json;
  }

  /** The answer to a day as csv: what is late is history, and the rest is listed by line. */
  Mono<ServerResponse> upload(IngestAnswer answer) {
    List<IngestAnswer.Item> refused =
        answer.rejected().stream().filter(item -> !item.isStored()).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("accepted", answer.accepted());
    json.put("stored", answer.rejected().size() - refused.size());
    json.put("rejectedCount", refused.size());
    json.put("rejected", rows(refused));
    json.put("warnings", rows(answer.warnings()));
    return response(HttpStatus.ACCEPTED, json);
  }

  private List<Map<String, Object>> rows(List<IngestAnswer.Item> items) {
    return items.stream()
        .limit(LISTED_MAX)
        .map(item -> {
          Map<String, Object> json = item(item);
          json.put("row", item.index() + 2);
          return json;
        })
        .toList();
  }

  private Map<String, Object> item(IngestAnswer.Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("index", item.index());
    json.put("code", item.code());
    json.put("detail", item.detail().text(language.equals(Language.JAPANESE), zone));
    return json;
  }

  private Mono<ServerResponse> response(HttpStatus status, Map<String, Object> json) {
    return ServerResponse.status(status)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .bodyValue(json);
  }
}
