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
          MediaType.APPLICATION_PROTOBUF,
          MediaType.parseMediaType("application/protobuf"),
          MediaType.APPLICATION_OCTET_STREAM);

  private static final List<MediaType> XML = List.of(MediaType.APPLICATION_XML, MediaType.TEXT_XML);

  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final int CSV_BYTES_MAX = 32 * 1024 * 1024;

  /** A csv goes its own way; it is here so that a sender of something else hears of it. */
  private static final List<MediaType> POSITIONS = List.of(MediaType.APPLICATION_JSON, CSV);

  private final Reception reception;
  private final ReportIntake intake;

  IngestHandler(Reception reception, ReportIntake intake) {
    this.reception = reception;
    this.intake = intake;
  }

  /** {@code POST /v1/operator/positions}. */
  Mono<ServerResponse> positions(ServerRequest request) {
    boolean isCsv = request.headers().contentType().filter(CSV::isCompatibleWith).isPresent();
    return isCsv ? upload(request) : take(request, POSITIONS, JsonReportDecoder::decode);
  }

  /** A day as csv: what is true is history, and only what is refused is listed, by line. */
  private Mono<ServerResponse> upload(ServerRequest request) {
    return reception
        .arrive(
            request,
            CSV_BYTES_MAX,
            arrived ->
                Reception.entries(CsvReportDecoder.decode(arrived.body(), arrived.scope()))
                    .flatMap(entries -> intake.takeUpload(entries, arrived.sender()))
                    .flatMap(Reception::answer))
        .flatMap(answer -> reception.toldIn(request).upload(answer));
  }

  /** {@code POST /v1/operator/vehicle-positions}. */
  Mono<ServerResponse> vehiclePositions(ServerRequest request) {
    return take(request, PROTOBUF, FeedMessageDecoder::decode);
  }

  /** {@code POST /v1/operator/siri}. */
  Mono<ServerResponse> siri(ServerRequest request) {
    return take(request, XML, SiriDecoder::decode);
  }

  private Mono<ServerResponse> take(
      ServerRequest request,
      List<MediaType> types,
      BiFunction<byte[], ReportScope, DecodeOutcome> decoder) {
    return Reception.<IngestAnswer>refuseOtherThan(request, types)
        .switchIfEmpty(Mono.defer(() -> reception.take(request, decoder)))
        .flatMap(answer -> reception.told(request, HttpStatus.ACCEPTED, answer));
  }
}
