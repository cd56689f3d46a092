package akatombo.buslocation.evaluate;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A report as JSON for programs; a number that nothing can be said of is null. */
final class ReportJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ReportJson() {}

  static String of(EvaluationReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("route", report.route());
      number(json, "coverage", report.coverage(), 10_000);
      json.writeArrayPropertyStart("horizons");
      report.horizons().forEach(horizon -> write(json, horizon));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, EvaluationReport.Horizon horizon) {
    json.writeStartObject();
    json.writeNumberProperty("from", horizon.from());
    json.writeNumberProperty("to", horizon.to());
    json.writeNumberProperty("n", horizon.n());
    json.writeObjectPropertyStart("mae");
    horizon.mae().forEach((name, error) -> number(json, name.word(), error, 100));
    json.writeEndObject();
    json.writeArrayPropertyStart("interval");
    number(json, horizon.low(), 10_000);
    number(json, horizon.high(), 10_000);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, double value, int precision) {
    json.writeName(name);
    number(json, value, precision);
  }

  private static void number(JsonGenerator json, double value, int precision) {
    if (Double.isFinite(value)) {
      json.writeNumber((double) Math.round(value * precision) / precision);
    } else {
      json.writeNull();
    }
  }
}
