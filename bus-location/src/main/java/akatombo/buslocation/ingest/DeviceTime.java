package akatombo.buslocation.ingest;

import akatombo.buslocation.Sentence;
import akatombo.gtfs.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the ways in which devices write a moment. */
final class DeviceTime {

  /** Seconds beyond the year 2100 are milliseconds. */
  private static final double EPOCH_SECONDS_MAX = 4_102_444_800.0;

  private DeviceTime() {}

  /**
   * Seconds or milliseconds since 1970, ISO-8601, or {@code yyyy-MM-dd HH:mm:ss} of UTC; empty when
   * it is none of these.
   *
   * @param otherwise when the device does not say
   */
  static Optional<Instant> read(@Nullable String text, Instant otherwise) {
    if (text == null) {
      return Optional.of(otherwise);
    }
    String trimmed = text.strip();
    return trimmed.matches("[0-9]{1,16}(\\.[0-9]{1,9})?")
        ? ofEpoch(Double.parseDouble(trimmed))
        : ofText(trimmed);
  }

  /** Whether it would be a time if it said whose clock it is. */
  static boolean lacksOffset(String text) {
    try {
      var _ = LocalDateTime.parse(text.strip());
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Why a text is no time. */
  static Sentence noTime(String field, @Nullable String text) {
    if (text == null) {
      return Sentence.of("{0} がありません。", "{0} is missing.", field);
    }
    return lacksOffset(text)
        ? Sentence.of(
            "{0} に時差がありません。2027-04-01T08:15:30+09:00 のように時差を付けるか、1970 年からの秒数にしてください。",
            "{0} has no offset: write 2027-04-01T08:15:30+09:00, or seconds since 1970.", field)
        : Sentence.of(
            "{0} を時刻として読めません。2027-04-01T08:15:30+09:00 か、1970 年からの秒数にしてください。",
            "{0} is no time: write 2027-04-01T08:15:30+09:00, or seconds since 1970.", field);
  }

  private static Optional<Instant> ofEpoch(double number) {
    double millis = number <= EPOCH_SECONDS_MAX ? number * 1_000 : number;
    return millis > EPOCH_SECONDS_MAX * 1_000
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(Math.round(millis)));
  }

  private static Optional<Instant> ofText(String text) {
    try {
      Instant moment =
          text.length() > 10 && text.charAt(10) == ' '
              ? LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC)
              : WrittenTime.instant(text);
      boolean isSane = moment.getEpochSecond() >= 0 && moment.getEpochSecond() <= EPOCH_SECONDS_MAX;
      return isSane ? Optional.of(moment) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
