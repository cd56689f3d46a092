package akatombo.routing.otp;

import akatombo.routing.DemoCity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers that OpenTripPlanner 2.9.0 gave about {@link DemoCity} on the streets of Portland. */
final class Answers {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Answers() {}

  static byte[] bytes(String name) {
    try (InputStream in = DemoCity.class.getResourceAsStream("answers/" + name + ".json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** The same for who did not ask for the calls on the way; what is no JSON stays. */
  static byte[] withoutCalls(byte[] answer) {
    try {
      JsonNode tree = JSON.readTree(answer);
      for (JsonNode leg : tree.findParents("intermediatePlaces")) {
        ((ObjectNode) leg).remove("intermediatePlaces");
      }
      return JSON.writeValueAsBytes(tree);
    } catch (JacksonException e) {
      return answer;
    }
  }

  /** The recorded answer to the question without them. */
  static OtpAnswer shorter(String name) {
    return OtpJson.answer(withoutCalls(bytes(name)));
  }

  static OtpAnswer recorded(String name) {
    return OtpJson.answer(bytes(name));
  }
}
