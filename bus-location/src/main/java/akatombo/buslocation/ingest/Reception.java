package akatombo.buslocation.ingest;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import akatombo.buslocation.ingest.DecodeOutcome.TooMany;
import akatombo.buslocation.request.Body;
import akatombo.buslocation.request.Query;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The way of every request with positions: sender, quota, body, signature, decoder, intake. */
final class Reception {

  static final int BYTES_MAX = 2 * 1024 * 1024;

  /** Shorter than the least Retry-After, so it delays nobody who keeps to that. */
  static final Duration REFUSAL_HELD = Duration.ofMillis(200);

  private final OperatorGrants grants;
  private final ReportIntake intake;
  private final SignedRequests signatures;
  private final HastySenders hasty;

  Reception(
      OperatorGrants grants, ReportIntake intake, SignedRequests signatures, HastySenders hasty) {
    this.grants = grants;
    this.intake = intake;
    this.signatures = signatures;
    this.hasty = hasty;
  }

  /** A body on its way in. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps it
  record Arrived(byte[] body, Sender sender, ReportScope scope) {}

  /**
   * The sender of a request, where its key is known without asking anybody and nothing keeps it
   * from sending now; null otherwise.
   */
  @Nullable Sender ready(String authorization) {
    OperatorGrant grant = hasty.isWaiting(authorization) ? null : grants.known(authorization);
    Sender sender = grant == null ? null : Sender.of(grant);
    return sender == null || intake.wait(sender).isPresent() ? null : sender;
  }

  /** Takes a message of a sender that was ready. */
  Mono<IngestAnswer> take(
      byte[] body, Sender sender, BiFunction<byte[], ReportScope, DecodeOutcome> decoder) {
    return Mono.defer(() -> take(decoder.apply(body, scope(sender)), sender))
        .onErrorMap(DataAccessException.class, IngestProblems::databaseUnavailable);
  }

  private ReportScope scope(Sender sender) {
    ReportScope scope = intake.scope(sender);
    if (!scope.hasTimetable()) {
      throw IngestProblems.noTimetableYet();
    }
    return scope;
  }

  /** Takes a message that is decoded as a whole. */
  Mono<IngestAnswer> take(
      ServerRequest request, BiFunction<byte[], ReportScope, DecodeOutcome> decoder) {
    return arrive(
        request,
        BYTES_MAX,
        arrived -> take(decoder.apply(arrived.body(), arrived.scope()), arrived.sender()));
  }

  /** Reads the request of a known sender that may send now, and gives it on. */
  <T> Mono<T> arrive(ServerRequest request, int maxBytes, Function<Arrived, Mono<T>> next) {
    return Sender.of(grants)
        .flatMap(sender -> arrive(request, sender, maxBytes))
        .flatMap(next)
        .onErrorMap(DataAccessException.class, IngestProblems::databaseUnavailable);
  }

  private Mono<Arrived> arrive(ServerRequest request, Sender sender, int maxBytes) {
    return Mono.justOrEmpty(intake.wait(sender))
        .doOnNext(wait -> hasty.told(request, wait))
        .flatMap(Reception::<Arrived>tooMuch)
        .switchIfEmpty(
            Body.read(request, maxBytes)
                .map(body -> {
                  ReportScope scope = scope(sender);
                  Duration skew =
                      signatures.check(request, body, sender.device(), scope.receivedAt());
                  return new Arrived(body, sender, scope.corrected(skew));
                }));
  }

  private Mono<IngestAnswer> take(DecodeOutcome outcome, Sender sender) {
    return entries(outcome)
        .flatMap(entries -> intake.take(entries, sender))
        .flatMap(Reception::answer);
  }

  /** The entries of a message, or the problem of one that cannot be read. */
  static Mono<List<DecodeOutcome.Entry>> entries(DecodeOutcome outcome) {
    return switch (outcome) {
      case Malformed(var field, var offset, String detail) ->
          Mono.error(IngestProblems.malformed(field, offset, detail));
      case TooMany(int entries, int max) -> Mono.error(IngestProblems.tooMany(entries, max));
      case Decoded(var entries) -> Mono.just(entries);
    };
  }

  /** The answer to what was taken, or the problem. */
  static Mono<IngestAnswer> answer(IntakeOutcome outcome) {
    return switch (outcome) {
      case IntakeOutcome.Taken(IngestAnswer answer) -> Mono.just(answer);
      case IntakeOutcome.VehicleOfAnother(Set<VehicleId> vehicles) ->
          Mono.error(IngestProblems.vehicleOfAnother(vehicles.iterator().next()));
      case IntakeOutcome.VehicleOfAnotherDevice(VehicleId own) ->
          Mono.error(IngestProblems.vehicleOfAnotherDevice(own));
      case IntakeOutcome.TooManyVehicles(int max) ->
          Mono.error(IngestProblems.tooManyVehicles(max));
      case IntakeOutcome.Overloaded(Duration retryAfter) -> tooMuch(retryAfter);
    };
  }

  /**
   * A refusal that takes its time: whoever sends on without waiting has no more of the server than
   * its connections let it, and the others hardly notice.
   */
  static <T> Mono<T> tooMuch(Duration retryAfter) {
    return Mono.delay(REFUSAL_HELD).then(Mono.error(() -> IngestProblems.overloaded(retryAfter)));
  }

  /** Says what became of a message, in the language of its sender. */
  Mono<ServerResponse> told(ServerRequest request, HttpStatus status, IngestAnswer answer) {
    return toldIn(request).message(status, answer);
  }

  /** How the sender of a request with that header is told things. */
  ToldIn toldIn(@Nullable String acceptLanguage) {
    return new ToldIn(Query.language(null, acceptLanguage), intake.zone());
  }

  /** How the sender of a request is told things. */
  ToldIn toldIn(ServerRequest request) {
    return ToldIn.of(request, intake.zone());
  }

  /** The problem of a body that is of none of those types; empty when it is of one. */
  static <T> Mono<T> refuseOtherThan(ServerRequest request, List<MediaType> types) {
    boolean isOneOf =
        request
            .headers()
            .contentType()
            .filter(type -> types.stream().anyMatch(allowed -> allowed.isCompatibleWith(type)))
            .isPresent();
    return isOneOf ? Mono.empty() : Mono.error(IngestProblems.unsupportedMediaType(types));
  }
}
