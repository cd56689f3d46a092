package akatombo.buslocation.ingest;

import java.util.List;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers operators that send positions. */
final class IngestHandler {

  private static final List<MediaType> PROTOBUF =
      List.of(
          MediaType.parseMediaType("application/x-protobuf"),
          MediaType.APPLICATION_PROTOBUF,
          MediaType.APPLICATION_OCTET_STREAM);

  private final Reception reception;

  IngestHandler(Reception reception) {
    this.reception = reception;
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
    return Reception.<IngestAnswer>refuseOtherThan(request, types)
        .switchIfEmpty(Mono.defer(() -> reception.take(request, decoder)))
        .flatMap(answer -> Reception.response(HttpStatus.ACCEPTED, answer));
  }
}
