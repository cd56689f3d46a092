package akatombo.buslocation.control.web;

import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.control.store.AuditLog;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Refuses a change of a decision by somebody who knew an older version of it. */
final class Versions {

  /** Fields that are otherwise in each version. */
  private static final List<String> OF_THE_VERSION = List.of("version", "changedAt");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Requests requests;
  private final AuditLog audit;

  Versions(Requests requests, AuditLog audit) {
    this.requests = requests;
    this.audit = audit;
  }

  /**
   * The decision, if the request means this version of it or any.
   *
   * @param yours what the sender makes of it; null when it changes no field
   */
  Mono<StoredChange> checked(
      ServerRequest request, StoredChange stored, @Nullable StoredChange yours) {
    IfMatch known = IfMatch.of(request).orElse(IfMatch.ANY);
    if (known.fits(ChangeAnswer.etag(stored))) {
      return Mono.just(stored);
    }
    ObjectNode theirs = tree(requests.logged(stored));
    ObjectNode sent = yours == null ? null : tree(requests.logged(yours));
    return Mono.justOrEmpty(known.version())
        .flatMap(version -> version(stored.id(), version))
        .map(before -> FieldChange.between(before, theirs, sent == null ? before : sent))
        .defaultIfEmpty(FieldChange.between(null, theirs, sent == null ? theirs : sent))
        .flatMap(changes ->
            Mono.error(
                ControlProblems.changedMeanwhile(stored.id(), ChangeAnswer.etag(stored), changes)));
  }

  /** A decision as it was, from the audit log; empty when it never was in that version. */
  private Mono<ObjectNode> version(String id, long version) {
    return audit
        .details(id)
        .filter(detail -> JSON.readTree(detail).path("version").asLong() == version)
        .next()
        .map(Versions::tree);
  }

  private static ObjectNode tree(String json) {
    ObjectNode tree = (ObjectNode) JSON.readTree(json);
    tree.remove(OF_THE_VERSION);
    return tree;
  }
}
