package akatombo.buslocation.web;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.WrittenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query parameters of a read, refused with the reason when they cannot be understood. */
final class Parameters {

  private final Function<String, @Nullable String> values;

  Parameters(Function<String, @Nullable String> values) {
    this.values = values;
  }

  /** The text of a parameter; null when it is missing or blank. */
  @Nullable String text(String name) {
    String value = values.apply(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The language asked for, offered or not; null when missing. */
  @Nullable String language() {
    String tag = text("lang");
    if (tag != null && !Language.isTag(tag)) {
      throw ReadProblem.invalid("lang", tag, "a language tag such as ja, en or zh-Hant");
    }
    return tag;
  }

  /** An id {@code feedId:gtfsId}; empty when missing. */
  <T> Optional<T> id(String name, Function<String, Optional<T>> parse) {
    String value = text(name);
    if (value == null) {
      return Optional.empty();
    }
    Optional<T> id = parse.apply(value);
    if (id.isEmpty()) {
      throw ReadProblem.invalid(name, value, "an id feedId:gtfsId");
    }
    return id;
  }

  int number(String name, int otherwise, int min, int max) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    long number;
    try {
      number = Long.parseLong(value);
    } catch (NumberFormatException notANumber) {
      throw ReadProblem.invalid(name, value, "a whole number from " + min + " to " + max);
    }
    if (number < min || number > max) {
      throw ReadProblem.outOfRange(name, number, min, max);
    }
    return (int) number;
  }

  /** An instant; a time without an offset is the city's. */
  Instant instant(String name, Instant otherwise, ZoneId zone) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    // An unescaped plus of the offset arrives as a space.
    String text = value.replace(' ', '+');
    try {
      return text.endsWith("Z") || text.endsWith("z")
          ? WrittenTime.meant(Instant.parse(text), text)
          : hasOffset(text)
              ? WrittenTime.instant(text)
              : WrittenTime.meant(LocalDateTime.parse(text).atZone(zone).toInstant(), text);
    } catch (DateTimeParseException unreadable) {
      throw ReadProblem.invalid(name, value, "an ISO-8601 time such as 2027-04-01T08:00:00+09:00");
    }
  }

  /** A date {@code YYYY-MM-DD}. */
  LocalDate date(String name, LocalDate otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return WrittenTime.date(value);
    } catch (DateTimeParseException notADate) {
      throw ReadProblem.invalid(name, value, "a date YYYY-MM-DD");
    }
  }

  /** An ISO-8601 duration such as {@code PT60M}. */
  Duration duration(String name, Duration otherwise, Duration min, Duration max) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    Duration duration;
    try {
      duration = Duration.parse(value);
    } catch (DateTimeParseException notADuration) {
      throw ReadProblem.invalid(name, value, "an ISO-8601 duration such as PT60M");
    }
    if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
      throw ReadProblem.outOfRange(name, value, min.toString(), max.toString());
    }
    return duration;
  }

  /** A place {@code lat,lon}; null when missing. */
  @Nullable GeoPoint point(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    double[] numbers = numbers(name, value, 2, "lat,lon in degrees");
    try {
      return new GeoPoint(numbers[0], numbers[1]);
    } catch (IllegalArgumentException notOnEarth) {
      throw ReadProblem.invalid(name, value, "lat,lon in degrees");
    }
  }

  /** A box {@code minLon,minLat,maxLon,maxLat} as in GeoJSON (RFC 7946 §5); null when missing. */
  @Nullable BoundingBox box(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    String allowed = "minLon,minLat,maxLon,maxLat in degrees";
    double[] numbers = numbers(name, value, 4, allowed);
    try {
      return new BoundingBox(numbers[1], numbers[0], numbers[3], numbers[2]);
    } catch (IllegalArgumentException emptyBox) {
      throw ReadProblem.invalid(name, value, allowed);
    }
  }

  private static double[] numbers(String name, String value, int count, String allowed) {
    String[] parts = value.split(",", -1);
    double[] numbers = new double[count];
    if (parts.length != count) {
      throw ReadProblem.invalid(name, value, allowed);
    }
    for (int i = 0; i < count; i++) {
      try {
        numbers[i] = Double.parseDouble(parts[i].strip());
      } catch (NumberFormatException notANumber) {
        throw ReadProblem.invalid(name, value, allowed);
      }
      if (!Double.isFinite(numbers[i])) {
        throw ReadProblem.invalid(name, value, allowed);
      }
    }
    return numbers;
  }

  private static boolean hasOffset(String text) {
    return text.indexOf('+') > 0 || text.lastIndexOf('-') > "2027-04-01".length();
  }
}
