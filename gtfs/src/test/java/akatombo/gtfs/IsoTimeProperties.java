package akatombo.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class IsoTimeProperties {

  private static final DateTimeFormatter JDK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private static final List<String> ZONES =
      List.of("Asia/Tokyo", "America/New_York", "UTC", "Australia/Lord_Howe", "Asia/Kathmandu");

  @Property
  void writesWhatTheJdkWrites(
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 4_102_444_799L) Long> times) {
    for (String name : ZONES) {
      ZoneId zone = ZoneId.of(name);
      IsoTime time = new IsoTime(zone);
      for (long second : times) {
        assertThat(time.text(Instant.ofEpochSecond(second)))
            .isEqualTo(JDK.format(Instant.ofEpochSecond(second).atZone(zone)));
      }
    }
  }
}
