package akatombo.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ServiceDateProperties {

  @Property
  void aServiceTimeBecomesAnInstantAndBack(
      @ForAll("dates") LocalDate date,
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 0, max = 72 * 3600) int seconds) {
    ServiceDate serviceDate = new ServiceDate(date);
    ServiceTime time = new ServiceTime(seconds);

    Instant instant = serviceDate.at(time, zone);

    assertThat(serviceDate.timeOf(instant, zone)).isEqualTo(time);
  }

  @Property
  void noonIsTwelveOnEveryDay(@ForAll("dates") LocalDate date, @ForAll("zones") ZoneId zone) {
    Instant noon = new ServiceDate(date).at(new ServiceTime(12 * 3600), zone);

    assertThat(noon.atZone(zone).toLocalDateTime()).isEqualTo(date.atTime(12, 0));
  }

  @Property
  void aDayLaterIsADayOfClockTimeLater(
      @ForAll("dates") LocalDate date, @ForAll("zones") ZoneId zone) {
    ServiceDate serviceDate = new ServiceDate(date);
    long seconds =
        serviceDate.plusDays(1).start(zone).getEpochSecond()
            - serviceDate.start(zone).getEpochSecond();

    assertThat(seconds).isBetween(23 * 3600L, 25 * 3600L);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(LocalDate.of(2015, 1, 1).toEpochDay(), LocalDate.of(2035, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<LocalDate> clockChanges =
        Arbitraries.of(
            LocalDate.of(2026, 3, 8),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 10, 25));
    return Arbitraries.oneOf(any, clockChanges);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Asia/Tokyo", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe")
        .map(ZoneId::of);
  }
}
