package akatombo.buslocation.ingest;

import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import akatombo.buslocation.ingest.DecodeOutcome.TooMany;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code POST /v1/operator/positions}: one report or an array of them. */
final class JsonReportDecoder {

  static final int REPORTS_MAX = 1_000;

  private static final int NESTING_MAX = 8;
  private static final int TEXT_CHARS_MAX = 10_000;
  private static final int NUMBER_CHARS_MAX = 40;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(NESTING_MAX)
                          .maxStringLength(TEXT_CHARS_MAX)
                          .maxNumberLength(NUMBER_CHARS_MAX)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonReportDecoder() {}

  static DecodeOutcome decode(byte[] body, ReportScope scope) {
    try {
      JsonNode tree = MAPPER.readTree(body);
      if (tree.isArray() && tree.size() > REPORTS_MAX) {
        return new TooMany(tree.size(), REPORTS_MAX);
      }
      return new Decoded(read(tree, scope));
    } catch (JacksonException e) {
      long offset = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
      return new Malformed(null, offset < 0 ? null : offset, e.getOriginalMessage());
    } catch (JsonFields.WrongFieldException e) {
      return new Malformed(e.field(), null, e.detail());
    }
  }

  private static List<Entry> read(JsonNode tree, ReportScope scope) {
    List<Entry> entries = new ArrayList<>();
    if (tree.isArray()) {
      for (JsonNode node : tree) {
        entries.add(entry(entries.size(), new JsonFields(node, "[" + entries.size() + "]"), scope));
      }
    } else {
      entries.add(entry(0, new JsonFields(tree, ""), scope));
    }
    return entries;
  }

  private static Entry entry(int index, JsonFields fields, ReportScope scope) {
    return new Entry.Read(index, JsonReport.read(fields, scope), JsonReport.fix(fields));
  }
}
