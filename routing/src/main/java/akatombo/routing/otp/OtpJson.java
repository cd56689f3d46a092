package akatombo.routing.otp;

import akatombo.gtfs.UsualTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The JSON that is exchanged with OTP. */
final class OtpJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .findAndAddModules() // Blackbird
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(new SimpleModule().addDeserializer(Instant.class, new OffsetTime()))
          .build();

  private OtpJson() {}

  /** An answer; a {@code JacksonException} when it is none. */
  static OtpAnswer answer(byte[] json) {
    return MAPPER.readValue(json, OtpAnswer.class);
  }

  static String text(Object question) {
    return MAPPER.writeValueAsString(question);
  }

  /** Reads a time with an offset. */
  private static final class OffsetTime extends StdDeserializer<Instant> {

    OffsetTime() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
      String text = json.getString();
      try {
        return UsualTime.instant(text).orElseGet(() -> OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeException e) {
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "%s", e.getMessage());
      }
    }
  }
}
