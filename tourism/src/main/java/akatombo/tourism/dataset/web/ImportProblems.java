package akatombo.tourism.dataset.web;

import akatombo.gtfs.Language;
import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.IntakeOutcome;
import akatombo.tourism.dataset.ReadOutcome;
import akatombo.tourism.dataset.store.StoredImport;
import akatombo.tourism.request.Refusals;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Why a file is not taken. */
final class ImportProblems {

  private ImportProblems() {}

  static ErrorResponseException tooLarge(long maxBytes) {
    return Refusals.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "body-too-large",
        "The body may have " + maxBytes + " bytes.",
        Map.of("maxBytes", maxBytes));
  }

  static ErrorResponseException unreadable(ReadOutcome why) {
    return switch (why) {
      case ReadOutcome.UnknownType type ->
          Refusals.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-file", type.detail(), Map.of());
      case ReadOutcome.TooLarge large ->
          Refusals.of(HttpStatus.CONTENT_TOO_LARGE, "file-too-large", large.detail(), Map.of());
      case ReadOutcome.Broken broken ->
          Refusals.of(
              HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-file", broken.detail(), Map.of());
      case ReadOutcome.Read read ->
          throw new IllegalArgumentException("this file was read: " + read.tables().size());
    };
  }

  static ErrorResponseException unknownLayout(
      DatasetKind kind, IntakeOutcome.UnknownLayout unknown) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("dataset", kind.text());
    facts.put("mapping", unknown.proposal());
    String hint = "";
    if (unknown.better() != null) {
      facts.put("looksLike", unknown.better().text());
      hint = " It looks like " + unknown.better().text() + ".";
    }
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "unknown-layout",
        "The columns are in neither layout of %s.%s".formatted(kind.text(), hint),
        facts);
  }

  static ErrorResponseException hasErrors(StoredImport refused, Language language) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "import-has-errors",
        "Nothing was imported, because some cells are wrong.",
        ImportAnswer.report(refused, language));
  }

  static ErrorResponseException canceled(StoredImport canceled) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "import-canceled",
        "The import was canceled; nothing of it is kept.",
        Map.of("id", canceled.id().toString()));
  }

  static ErrorResponseException failed(StoredImport failed) {
    return Refusals.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "import-failed",
        "The import has failed; nothing of it is kept.",
        Map.of("id", failed.id().toString()));
  }

  static ErrorResponseException finished(StoredImport finished) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "import-finished",
        "The import has ended already.",
        Map.of("id", finished.id().toString(), "state", finished.state().text()));
  }

  static ErrorResponseException busy(int max) {
    ErrorResponseException problem =
        Refusals.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "imports-busy",
            max + " imports run already; please wait until one has ended.",
            Map.of("max", max));
    problem.getHeaders().set("Retry-After", "30");
    return problem;
  }
}
