package akatombo.buslocation.web;

import akatombo.gtfs.Language;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a refusal as {@code application/problem+json}. */
final class ProblemJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ProblemJson() {}

  static byte[] of(ReadProblem.Refusal refusal, Language language, String instance) {
    ReadProblem problem = refusal.problem();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("type", "/problems/" + problem.code());
      json.writeStringProperty("title", problem.title(language));
      json.writeNumberProperty("status", problem.status().value());
      json.writeStringProperty("detail", problem.detail(language, refusal.facts()));
      json.writeStringProperty("instance", instance);
      json.writeBooleanProperty("retryable", problem.isRetryable());
      for (Map.Entry<String, Object> fact : refusal.facts().entrySet()) {
        json.writeName(fact.getKey());
        value(json, fact.getValue());
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void value(JsonGenerator json, Object value) {
    switch (value) {
      case Number number -> json.writeNumber(number.longValue());
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(element -> json.writeString(String.valueOf(element)));
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }
}
