package akatombo.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration operator's key as it stands in {@code demo-keys.json}; reading it blocks. */
final class DemoKey {

  private final Path file;
  private final JsonMapper json;

  DemoKey(Path file, JsonMapper json) {
    this.file = file;
    this.json = json;
  }

  /** Empty while the file is not there or holds no key. */
  Optional<String> read() {
    try {
      return Optional.of(json.readTree(Files.readAllBytes(file)).path("operator"))
          .filter(JsonNode::isString)
          .map(JsonNode::stringValue);
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }
}
