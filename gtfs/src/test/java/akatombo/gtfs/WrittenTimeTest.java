package akatombo.gtfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

  @Test
  void readsTimesAndDates() {
    assertThat(WrittenTime.instant("2027-04-01T09:00:00+09:00"))
        .isEqualTo(Instant.parse("2027-04-01T00:00:00Z"));
    assertThat(WrittenTime.instant("1970-01-01T00:00:00Z")).isEqualTo(Instant.EPOCH);
    assertThat(WrittenTime.date("2027-04-01")).isEqualTo(LocalDate.of(2027, 4, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59:59-18:00",
        "-999999999-01-01T00:00:00+18:00",
        "0026-11-25T06:00:00+09:00",
        "+12026-11-25T09:00:00+09:00",
        "2026-11-31T09:00:00+09:00",
        "2027-04-01T09:00:00",
        ""
      })
  void refusesTimesNobodyMeans(String text) {
    assertThatExceptionOfType(DateTimeParseException.class)
        .isThrownBy(() -> WrittenTime.instant(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "0026-11-25", "2026-02-30", "today"})
  void refusesDatesNobodyMeans(String text) {
    assertThatExceptionOfType(DateTimeParseException.class)
        .isThrownBy(() -> WrittenTime.date(text));
  }
}
