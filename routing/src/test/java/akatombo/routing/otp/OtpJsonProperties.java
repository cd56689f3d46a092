package akatombo.routing.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import tools.jackson.core.JacksonException;

class OtpJsonProperties {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  @Property
  void readsTimesOfEveryOffset(
      @ForAll @LongRange(min = 0, max = 4_102_444_799L) long second,
      @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
    Instant instant = Instant.ofEpochSecond(second);
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetMinutes * 60);
    assertThat(read(TEXT.format(instant.atOffset(offset)))).isEqualTo(instant);
  }

  @Example
  void readsFractionsAndZ() {
    assertThat(read("2026-11-24T00:45:00Z")).isEqualTo(Instant.parse("2026-11-24T00:45:00Z"));
    assertThat(read("2026-11-24T09:45:00.25+09:00"))
        .isEqualTo(Instant.parse("2026-11-24T00:45:00.250Z"));
  }

  @Example
  void refusesWhatIsNoTime() {
    for (String text :
        new String[] {
          "2026-13-24T09:45:00+09:00", "2026-11-24T25:45:00+09:00", "2026-11-24T09:45:00", "soon"
        }) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(JacksonException.class);
    }
  }

  private static Instant read(String time) {
    String json =
        """
        {"data":{"planConnection":{"edges":[{"node":{"numberOfTransfers":0,"legs":[{
          "transitLeg":false,"interlineWithPreviousLeg":false,"distance":1,
          "start":{"scheduledTime":"%s"}}]}}]}}}
        """
            .formatted(time);
    return OtpJson.answer(json.getBytes(StandardCharsets.UTF_8))
        .data()
        .planConnection()
        .edges()
        .getFirst()
        .node()
        .legs()
        .getFirst()
        .start()
        .scheduledTime();
  }
}
