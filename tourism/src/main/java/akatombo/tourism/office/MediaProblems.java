package akatombo.tourism.office;

import akatombo.tourism.media.Prepared;
import akatombo.tourism.request.Refusals;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What the office may be answered with about media. */
final class MediaProblems {

  private MediaProblems() {}

  static ErrorResponseException unknown(String id) {
    return Refusals.notFound("media-not-found", id);
  }

  static ErrorResponseException notRecognized(String allowed) {
    return Refusals.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "media-not-recognized",
        "By its content the file is none of %s.".formatted(allowed),
        Map.of("allowed", allowed));
  }

  static ErrorResponseException broken(String kind) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "media-broken",
        "It begins like %s but cannot be read as such to its end.".formatted(kind),
        Map.of("found", kind));
  }

  static ErrorResponseException tooManyPixels(Prepared.TooManyPixels large) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "too-many-pixels",
        "The picture has %d × %d pixels; %d in all are taken."
            .formatted(large.width(), large.height(), large.max()),
        Map.of("width", large.width(), "height", large.height(), "max", large.max()));
  }

  static ErrorResponseException refused(Prepared.Fault fault) {
    return switch (fault) {
      case LOADS_OTHERS ->
          Refusals.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "model-loads-others",
              "The model loads other files; put its pictures and meshes into the one file.",
              Map.of());
      case TELLS_ITS_ORIGIN ->
          Refusals.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "model-tells-origin",
              "A picture in the model has EXIF data, which may tell where it was taken.",
              Map.of());
    };
  }

  static ErrorResponseException inUse(String id, List<String> users) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "media-in-use",
        "It is shown by %s.".formatted(String.join(", ", users)),
        Map.of("id", id, "users", users));
  }

  static ErrorResponseException busy() {
    ErrorResponseException problem =
        Refusals.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "media-busy",
            "Other uploads are being worked on; send it again in a moment.",
            Map.of());
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
    return problem;
  }

  static ErrorResponseException storeUnavailable() {
    return Refusals.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "media-store-unavailable",
        "The file cannot be kept right now.",
        Map.of());
  }
}
