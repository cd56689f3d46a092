package akatombo.tourism.office;

import akatombo.gtfs.Language;
import akatombo.tourism.content.FieldChange;
import akatombo.tourism.content.FieldFault;
import akatombo.tourism.request.Refusals;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the tourism office may be answered with. */
final class OfficeProblems {

  private static final int FAULTS_MAX = 100;
  private static final int CHANGES_MAX = 200;

  private OfficeProblems() {}

  /** The document is wrong in these places, said in the editor's language. */
  static ErrorResponseException invalid(List<FieldFault> faults, Language language) {
    List<Map<String, Object>> errors = new ArrayList<>();
    for (FieldFault fault : faults.subList(0, Math.min(faults.size(), FAULTS_MAX))) {
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("pointer", fault.pointer());
      error.put("code", fault.code().name());
      if (fault.facts().containsKey("value")) {
        error.put("value", fault.facts().get("value"));
      }
      error.put("detail", fault.sentence(language));
      errors.add(error);
    }
    FieldFault first = faults.getFirst();
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "invalid-content",
        english(faults),
        Map.of(
            "count",
            faults.size(),
            "field",
            first.pointer(),
            "reason",
            first.sentence(language),
            "errors",
            errors));
  }

  private static String english(List<FieldFault> faults) {
    FieldFault first = faults.getFirst();
    String said = first.sentence(Language.ENGLISH);
    if (faults.size() > 1) {
      return "%d fields are wrong; the first is %s: %s"
          .formatted(faults.size(), first.pointer(), said);
    }
    return first.pointer().isEmpty() ? said : "%s: %s".formatted(first.pointer(), said);
  }

  /** Somebody else was faster: what is there now and what was sent, field by field. */
  static ErrorResponseException changedMeanwhile(
      String id, String etag, String by, List<FieldChange> changes) {
    List<Map<String, @Nullable Object>> fields = new ArrayList<>();
    for (FieldChange change : changes.subList(0, Math.min(changes.size(), CHANGES_MAX))) {
      Map<String, @Nullable Object> field = new LinkedHashMap<>();
      field.put("pointer", change.pointer());
      field.put("before", change.before());
      field.put("theirs", change.theirs());
      field.put("yours", change.yours());
      field.put("conflict", change.isConflict());
      fields.add(field);
    }
    return Refusals.of(
        HttpStatus.PRECONDITION_FAILED,
        "changed-meanwhile",
        "%s is at version %s now, by %s; `changes` tells where it differs from yours."
            .formatted(id, etag, by),
        Map.of("id", id, "etag", etag, "changedBy", by, "changes", fields));
  }

  static ErrorResponseException versionNeeded() {
    return Refusals.of(
        HttpStatus.PRECONDITION_REQUIRED,
        "version-needed",
        "Say with If-Match which version this changes.",
        Map.of("field", "If-Match"));
  }

  static ErrorResponseException keyReused() {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "This Idempotency-Key came with another request before.",
        Map.of("field", "Idempotency-Key"));
  }

  static ErrorResponseException unpublishedPlaces(List<String> ids) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "unpublished-places",
        "It leads to places that are not published: " + String.join(", ", ids),
        Map.of("ids", ids));
  }

  static ErrorResponseException placeInUse(String id, List<String> users) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "place-in-use",
        "%s is part of %s.".formatted(id, String.join(", ", users)),
        Map.of("id", id, "users", users));
  }

  static ErrorResponseException notPublished(String id) {
    return Refusals.of(
        HttpStatus.CONFLICT, "not-published", id + " is not published.", Map.of("id", id));
  }

  static ErrorResponseException noSuchVersion(String id, String version) {
    return Refusals.of(
        HttpStatus.NOT_FOUND,
        "version-not-found",
        "%s has no version %s.".formatted(id, version),
        Map.of("id", id, "version", version));
  }

  static ErrorResponseException noEarlierVersion(String id) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "no-earlier-version",
        id + " was never published in another version before.",
        Map.of("id", id));
  }

  static ErrorResponseException databaseUnavailable(@Nullable Throwable cause) {
    ProblemDetail body =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Nothing can be read or changed now; what was published goes on being served.");
    body.setType(URI.create("/problems/database-unavailable"));
    ErrorResponseException problem =
        new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, body, cause);
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "10");
    return problem;
  }
}
