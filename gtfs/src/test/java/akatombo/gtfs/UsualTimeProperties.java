package akatombo.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class UsualTimeProperties {

  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  @Property
  void readsWhatTheJdkWrites(
      @ForAll @LongRange(min = 0, max = 4_102_444_799L) long second,
      @ForAll @IntRange(min = -17, max = 17) int hours,
      @ForAll @IntRange(min = 0, max = 59) int minutes) {
    ZoneOffset offset = ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes);
    OffsetDateTime time = Instant.ofEpochSecond(second).atOffset(offset);
    assertThat(UsualTime.instant(WITH_OFFSET.format(time))).contains(time.toInstant());
    assertThat(UsualTime.local(time.toLocalDateTime().toString())).contains(time.toLocalDateTime());
  }

  @Example
  void leavesOtherFormsToOthers() {
    assertThat(UsualTime.instant("2026-11-24T09:45:00Z")).isEmpty();
    assertThat(UsualTime.instant("2026-11-24T09:45:00.5+09:00")).isEmpty();
    assertThat(UsualTime.instant("2026-11-24T09:45:00 09:00")).isEmpty();
    assertThat(UsualTime.instant("2026+11-24T09:45:00+09:00")).isEmpty();
    assertThat(UsualTime.local("2026-11-24")).isEmpty();
    assertThat(UsualTime.local("tomorrow at noon")).isEmpty();
  }

  @Example
  void keepsTheSignOfAnOffsetBelowAnHour() {
    assertThat(UsualTime.instant("2026-11-24T09:45:00-00:30"))
        .contains(LocalDateTime.of(2026, 11, 24, 10, 15).toInstant(ZoneOffset.UTC));
  }

  @Example
  void leavesDaysTimesAndOffsetsThatDoNotExistToOthers() {
    assertThat(UsualTime.local("2026-02-30T09:45")).isEmpty();
    assertThat(UsualTime.local("2026-02-20T24:00")).isEmpty();
    assertThat(UsualTime.instant("2026-02-20T09:45:00+19:00")).isEmpty();
  }
}
