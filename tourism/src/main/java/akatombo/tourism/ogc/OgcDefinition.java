package akatombo.tourism.ogc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.0 document of these addresses alone, as the class oas30 asks. */
final class OgcDefinition {

  private final ObjectNode document;

  private OgcDefinition(ObjectNode document) {
    this.document = document;
  }

  static OgcDefinition load() {
    try (InputStream in =
        Objects.requireNonNull(OgcDefinition.class.getResourceAsStream("openapi.json"))) {
      return new OgcDefinition((ObjectNode) JsonMapper.builder().build().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document with the address of the server. */
  ObjectNode of(String base) {
    ObjectNode copy = document.deepCopy();
    copy.putArray("servers").addObject().put("url", base);
    return copy;
  }
}
