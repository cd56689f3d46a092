package akatombo.buslocation.history;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.request.CsvLine;
import akatombo.buslocation.request.Times;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;

/** The files a vehicle's day can be had as; each is written line by line. */
enum PlaybackFormat {
  CSV("text/csv") {
    @Override
    Flux<String> file(VehicleId vehicle, ZoneId zone, Flux<PlayedPosition> positions) {
      return Flux.concat(
          Flux.just(
              CsvLine.of(
                  "vehicle_id",
                  "timestamp",
                  "received_at",
                  "lat",
                  "lon",
                  "bearing",
                  "speed",
                  "trip_id",
                  "service_date",
                  "delay_seconds",
                  "late")),
          positions.map(position ->
              CsvLine.of(
                  Arrays.asList(
                      vehicle.text(),
                      Times.text(position.timestamp(), zone),
                      Times.text(position.receivedAt(), zone),
                      position.lat(),
                      position.lon(),
                      position.bearing(),
                      position.speedMetersPerSecond(),
                      position.scopedTrip(vehicle.feedId()),
                      position.serviceDate(),
                      position.delaySeconds(),
                      position.late()))));
    }
  },
  GPX("application/gpx+xml") {
    @Override
    Flux<String> file(VehicleId vehicle, ZoneId zone, Flux<PlayedPosition> positions) {
      return Flux.concat(
          Flux.just(
              """
              <?xml version="1.0" encoding="UTF-8"?>
              <gpx version="1.1" creator="akatombo" xmlns="http://www.topografix.com/GPX/1/1">
              <trk><name>%s</name><trkseg>
              """
                  .formatted(xml(vehicle.text()))),
          positions.map(position ->
              "<trkpt lat=\"%s\" lon=\"%s\"><time>%s</time></trkpt>\n"
                  .formatted(position.lat(), position.lon(), position.timestamp())),
          Flux.just("</trkseg></trk></gpx>\n"));
    }
  },
  GEOJSON("application/geo+json") {
    @Override
    Flux<String> file(VehicleId vehicle, ZoneId zone, Flux<PlayedPosition> positions) {
      return Flux.concat(
          Flux.just("{\"type\":\"FeatureCollection\",\"features\":[\n"),
          positions.index(
              (index, position) -> (index == 0 ? "" : ",\n") + feature(vehicle, zone, position)),
          Flux.just("\n]}\n"));
    }
  };

  private final String media;

  PlaybackFormat(String media) {
    this.media = media;
  }

  MediaType media() {
    return MediaType.parseMediaType(media);
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file, in pieces. */
  abstract Flux<String> file(VehicleId vehicle, ZoneId zone, Flux<PlayedPosition> positions);

  /** The format of a file's extension. */
  static Optional<PlaybackFormat> named(@Nullable String name) {
    return Arrays.stream(values()).filter(format -> format.extension().equals(name)).findFirst();
  }

  private static String feature(VehicleId vehicle, ZoneId zone, PlayedPosition position) {
    return """
    {"type":"Feature","geometry":{"type":"Point","coordinates":[%s,%s]},"properties":\
    {"vehicleId":%s,"timestamp":%s,"bearing":%s,"speedMetersPerSecond":%s,"tripId":%s,\
    "delaySeconds":%s,"late":%s}}\
    """
        .formatted(
            position.lon(),
            position.lat(),
            json(vehicle.text()),
            json(Times.text(position.timestamp(), zone)),
            position.bearing(),
            position.speedMetersPerSecond(),
            json(position.scopedTrip(vehicle.feedId())),
            position.delaySeconds(),
            position.late());
  }

  private static String json(@Nullable String text) {
    return text == null
        ? "null"
        : text.chars()
            .mapToObj(c ->
                c < ' '
                    ? "\\u%04x".formatted(c)
                    : c == '"' || c == '\\' ? "\\" + (char) c : String.valueOf((char) c))
            .collect(Collectors.joining("", "\"", "\""));
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
