package akatombo.buslocation.ingest;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import akatombo.buslocation.ingest.DecodeOutcome.TooMany;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers operators that send positions. */
final class IngestHandler {

  static final int BODY_BYTES_MAX = 2 * 1024 * 1024;

  private static final List<MediaType> PROTOBUF =
      List.of(
          MediaType.parseMediaType("application/x-protobuf"),
          MediaType.APPLICATION_PROTOBUF,
          MediaType.APPLICATION_OCTET_STREAM);

  private final OperatorGrants grants;
  private final ReportIntake intake;

  IngestHandler(OperatorGrants grants, ReportIntake intake) {
    this.grants = grants;
    this.intake = intake;
  }

  /** {@code POST /v1/operator/positions}. */
  Mono<ServerResponse> positions(ServerRequest request) {
    return take(request, List.of(MediaType.APPLICATION_JSON), JsonReportDecoder::decode);
  }

  /** {@code POST /v1/operator/vehicle-positions}. */
  Mono<ServerResponse> vehiclePositions(ServerRequest request) {
    return take(request, PROTOBUF, FeedMessageDecoder::decode);
  }

  private Mono<ServerResponse> take(
      ServerRequest request,
      List<MediaType> types,
      BiFunction<byte[], ReportScope, DecodeOutcome> decoder) {
    if (request.headers().contentType().filter(type -> isOneOf(type, types)).isEmpty()) {
      return Mono.error(IngestProblems.unsupportedMediaType(types.getFirst().toString()));
    }
    return grants
        .current()
        .switchIfEmpty(Mono.error(IngestProblems::noGrant))
        .flatMap(grant -> body(request).flatMap(body -> take(body, grant, decoder)))
        .onErrorMap(DataAccessException.class, IngestProblems::databaseUnavailable);
  }

  private Mono<ServerResponse> take(
      byte[] body, OperatorGrant grant, BiFunction<byte[], ReportScope, DecodeOutcome> decoder) {
    return switch (decoder.apply(body, intake.scope(grant))) {
      case Malformed(var field, var offset, String detail) ->
          Mono.error(IngestProblems.malformed(field, offset, detail));
      case TooMany(int entries, int max) -> Mono.error(IngestProblems.tooMany(entries, max));
      case Decoded(var entries) -> intake.take(entries, grant).flatMap(IngestHandler::answer);
    };
  }

  private static Mono<ServerResponse> answer(IntakeOutcome outcome) {
    return switch (outcome) {
      case IntakeOutcome.Taken(IngestAnswer answer) ->
          ServerResponse.status(HttpStatus.ACCEPTED).bodyValue(json(answer));
      case IntakeOutcome.VehicleOfAnother(Set<VehicleId> vehicles) ->
          Mono.error(IngestProblems.vehicleOfAnother(vehicles.iterator().next()));
      case IntakeOutcome.TooManyVehicles(int max) ->
          Mono.error(IngestProblems.tooManyVehicles(max));
      case IntakeOutcome.Overloaded(Duration retryAfter) ->
          Mono.error(IngestProblems.overloaded(retryAfter));
    };
  }

  private static Map<String, Object> json(IngestAnswer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("accepted", answer.accepted());
    json.put("rejected", answer.rejected());
    if (!answer.unmatched().isEmpty()) {
      json.put("unmatched", answer.unmatched());
    }
    return json;
  }

  /** The whole body, refused as soon as it is too large. */
  private static Mono<byte[]> body(ServerRequest request) {
    if (request.headers().contentLength().orElse(0) > BODY_BYTES_MAX) {
      return Mono.error(IngestProblems.bodyTooLarge(BODY_BYTES_MAX));
    }
    return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), BODY_BYTES_MAX)
        .map(buffer -> {
          byte[] bytes = new byte[buffer.readableByteCount()];
          buffer.read(bytes);
          DataBufferUtils.release(buffer);
          return bytes;
        })
        .defaultIfEmpty(new byte[0])
        .onErrorMap(
            DataBufferLimitException.class, e -> IngestProblems.bodyTooLarge(BODY_BYTES_MAX));
  }

  private static boolean isOneOf(MediaType type, List<MediaType> types) {
    return types.stream().anyMatch(allowed -> allowed.isCompatibleWith(type));
  }
}
