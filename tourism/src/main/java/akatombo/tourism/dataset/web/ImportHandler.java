package akatombo.tourism.dataset.web;

import akatombo.gtfs.Language;
import akatombo.tourism.OfficeStaff;
import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.IntakeOutcome;
import akatombo.tourism.dataset.store.ImportState;
import akatombo.tourism.dataset.store.MappingStore;
import akatombo.tourism.dataset.store.MappingStore.KeptMapping;
import akatombo.tourism.dataset.store.StoredImport;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes files from the office. */
final class ImportHandler {

  private static final String FOLDER = "/v1/office/imports/";
  private static final Set<String> PARAMETERS = Set.of("dataset", "preview", "mapping", "lang");

  private final OfficeStaff staff;
  private final MappingStore mappings;
  private final ImportWorker worker;
  private final DatasetProperties properties;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ImportHandler(
      OfficeStaff staff,
      MappingStore mappings,
      ImportWorker worker,
      DatasetProperties properties,
      Clock clock) {
    this.staff = staff;
    this.mappings = mappings;
    this.worker = worker;
    this.properties = properties;
    this.clock = clock;
  }

  /** What the query asks for. */
  private record Wish(DatasetKind kind, boolean isPreview, @Nullable String mapping) {

    static Wish of(Query query) {
      for (String name : query.request().queryParams().keySet()) {
        if (!PARAMETERS.contains(name)) {
          throw Refusals.of(
              HttpStatus.BAD_REQUEST,
              "unknown-parameter",
              "There is no parameter %s here; known are %s."
                  .formatted(name, String.join(", ", PARAMETERS.stream().sorted().toList())),
              Map.of("field", name, "allowed", PARAMETERS.stream().sorted().toList()));
        }
      }
      return new Wish(dataset(query), query.flag("preview"), query.text("mapping"));
    }
  }

  /** The dataset a request names, which it must. */
  static DatasetKind dataset(Query query) {
    String text = query.text("dataset");
    if (text == null) {
      throw Refusals.of(
          HttpStatus.BAD_REQUEST,
          "missing-parameter",
          "dataset is missing.",
          Map.of("field", "dataset"));
    }
    return DatasetKind.find(text)
        .orElseThrow(() ->
            Refusals.invalid("dataset", text, "one of " + String.join(", ", DatasetKind.texts())));
  }

  /** {@code POST /v1/office/imports}. */
  Mono<ServerResponse> add(ServerRequest request) {
    return Mono.fromCallable(() -> Wish.of(new Query(request)))
        .flatMap(wish ->
            kept(wish)
                .flatMap(kept -> intake(request, wish, kept.columns()))
                .switchIfEmpty(Mono.defer(() -> intake(request, wish, null))))
        .flatMap(running ->
            doesNotWait(request)
                ? begun(running)
                : running.end().flatMap(ended -> ended(ended, new Query(request).language())));
  }

  /** Empty when the file is to be recognized. */
  private Mono<KeptMapping> kept(Wish wish) {
    String name = wish.mapping();
    return name == null
        ? Mono.empty()
        : mappings
            .find(name)
            .filter(mapping -> mapping.kind() == wish.kind())
            .switchIfEmpty(Mono.error(() -> Refusals.notFound("mapping-not-found", name)));
  }

  private Mono<RunningImport> intake(
      ServerRequest request, Wish wish, @Nullable Map<String, String> kept) {
    return staff
        .current()
        .switchIfEmpty(Mono.error(ImportHandler::nobody))
        .zipWith(body(request))
        .flatMap(sent ->
            Mono.fromCallable(
                    () -> IntakeOutcome.of(sent.getT2(), wish.kind(), properties.limits(), kept))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(
                    outcome -> begin(outcome, wish, record(sent.getT1(), sent.getT2(), wish))));
  }

  private Mono<byte[]> body(ServerRequest request) {
    long max = properties.fileMax().toBytes();
    if (request.headers().contentLength().orElse(0) > max) {
      return Mono.error(ImportProblems.tooLarge(max));
    }
    return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), (int) max)
        .map(ImportHandler::bytes)
        .onErrorMap(DataBufferLimitException.class, e -> ImportProblems.tooLarge(max))
        .switchIfEmpty(Mono.error(() -> Refusals.invalid("body", "", "a CSV file or a workbook")));
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private StoredImport record(String actor, byte[] file, Wish wish) {
    return new StoredImport(
        new UUID(random.nextLong(), random.nextLong()),
        wish.kind(),
        wish.isPreview(),
        ImportState.RUNNING,
        actor,
        Digests.sha256(file),
        clock.instant(),
        null,
        null);
  }

  private Mono<RunningImport> begin(IntakeOutcome outcome, Wish wish, StoredImport begun) {
    return switch (outcome) {
      case IntakeOutcome.Unreadable unreadable ->
          Mono.error(ImportProblems.unreadable(unreadable.why()));
      case IntakeOutcome.UnknownLayout unknown ->
          wish.isPreview()
              ? begin(begun, unknown.understood(), unknown.proposal())
              : Mono.error(ImportProblems.unknownLayout(wish.kind(), unknown));
      case IntakeOutcome.Understood understood -> begin(begun, understood, null);
    };
  }

  private Mono<RunningImport> begin(
      StoredImport begun, IntakeOutcome.Understood file, @Nullable Map<String, String> mapping) {
    return worker
        .begin(begun, file, mapping)
        .switchIfEmpty(Mono.error(() -> ImportProblems.busy(properties.importsMax())));
  }

  private static RuntimeException nobody() {
    return Refusals.of(
        HttpStatus.FORBIDDEN, "forbidden", "Only people of the office send files.", Map.of());
  }

  /** Who does not want to wait (RFC 7240). */
  private static boolean doesNotWait(ServerRequest request) {
    return request.headers().header("Prefer").stream()
        .anyMatch(text -> text.contains("respond-async"));
  }

  private static Mono<ServerResponse> begun(RunningImport running) {
    return ServerResponse.accepted()
        .location(URI.create(FOLDER + running.id()))
        .header("Preference-Applied", "respond-async")
        .cacheControl(CacheControl.noStore())
        .bodyValue(Map.of("id", running.id().toString(), "state", "running"));
  }

  private static Mono<ServerResponse> ended(StoredImport ended, Language language) {
    return switch (ended.state()) {
      case PREVIEWED, APPLIED ->
          ServerResponse.ok()
              .cacheControl(CacheControl.noStore())
              .bodyValue(ImportAnswer.report(ended, language));
      case REFUSED -> Mono.error(ImportProblems.hasErrors(ended, language));
      case CANCELED -> Mono.error(ImportProblems.canceled(ended));
      case FAILED, RUNNING -> Mono.error(ImportProblems.failed(ended));
    };
  }
}
