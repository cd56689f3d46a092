package akatombo.routing.otp;

import akatombo.routing.DemoCity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers that OpenTripPlanner 2.9.0 gave about {@link DemoCity} on the streets of Portland. */
final class Answers {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Answers() {}

  static byte[] bytes(String name) {
    try (InputStream in = DemoCity.class.getResourceAsStream("answers/" + name + ".json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OtpAnswer recorded(String name) {
    return JSON.readValue(bytes(name), OtpAnswer.class);
  }
}
