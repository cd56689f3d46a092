package akatombo.routing.otp;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
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

  /**
   * Reads a time with an offset, like {@code 2026-11-24T09:45:00+09:00}: an answer has about a
   * hundred, and the JDK's own reading of them took a tenth of the work for a plan.
   */
  private static final class OffsetTime extends StdDeserializer<Instant> {

    private static final int LENGTH = 25;
    private static final String FORM = "0000-00-00T00:00:00+00:00";

    OffsetTime() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
      String text = json.getString();
      try {
        Instant usual = usual(text);
        return usual == null ? OffsetDateTime.parse(text).toInstant() : usual;
      } catch (DateTimeException e) {
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "%s", e.getMessage());
      }
    }

    /** Null for another form: a fraction of a second, or Z. */
    private static @Nullable Instant usual(String text) {
      if (!isUsual(text)) {
        return null;
      }
      LocalDate date = LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
      int second = (two(text, 11) * 60 + two(text, 14)) * 60 + two(text, 17);
      int offset = (two(text, 20) * 60 + two(text, 23)) * 60;
      return Instant.ofEpochSecond(
          date.toEpochDay() * 86_400 + second - (text.charAt(19) == '-' ? -offset : offset));
    }

    private static boolean isUsual(String text) {
      if (text.length() != LENGTH) {
        return false;
      }
      for (int i = 0; i < LENGTH; i++) {
        char letter = text.charAt(i);
        char form = letter >= '0' && letter <= '9' ? '0' : letter == '-' && i == 19 ? '+' : letter;
        if (form != FORM.charAt(i)) {
          return false;
        }
      }
      return two(text, 11) < 24 && two(text, 14) < 60 && two(text, 17) < 60;
    }

    private static int two(String text, int at) {
      return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
  }
}
