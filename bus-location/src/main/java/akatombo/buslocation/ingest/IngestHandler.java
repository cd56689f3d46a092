package akatombo.buslocation.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final List<MediaType> XML = List.of(MediaType.APPLICATION_XML, MediaType.TEXT_XML);

  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final int CSV_BYTES_MAX = 32 * 1024 * 1024;
  private static final int LISTED_MAX = 1_000;

  private final Reception reception;
  private final ReportIntake intake;

  IngestHandler(Reception reception, ReportIntake intake) {
    this.reception = reception;
    this.intake = intake;
  }

  /** {@code POST /v1/operator/positions}. */
  Mono<ServerResponse> positions(ServerRequest request) {
    boolean isCsv = request.headers().contentType().filter(CSV::isCompatibleWith).isPresent();
    return isCsv
        ? upload(request)
        : take(request, List.of(MediaType.APPLICATION_JSON), JsonReportDecoder::decode);
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
        .flatMap(answer -> ServerResponse.status(HttpStatus.ACCEPTED).bodyValue(uploaded(answer)));
  }

  private static Map<String, Object> uploaded(IngestAnswer answer) {
    List<IngestAnswer.Item> refused =
        answer.rejected().stream().filter(item -> !item.isStored()).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("accepted", answer.accepted());
    json.put("stored", answer.rejected().size() - refused.size());
    json.put("rejectedCount", refused.size());
    json.put("rejected", rows(refused));
    json.put("warnings", rows(answer.warnings()));
    return json;
  }

  private static List<Map<String, Object>> rows(List<IngestAnswer.Item> items) {
    return items.stream()
        .limit(LISTED_MAX)
        .map(item ->
            Map.<String, Object>of(
                "index", item.index(),
                "row", item.index() + 2,
                "code", item.code(),
                "detail", item.detail()))
        .toList();
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
        .flatMap(answer -> Reception.response(HttpStatus.ACCEPTED, answer));
  }
}
