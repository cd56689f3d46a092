package akatombo.tourism.request;

import akatombo.gtfs.Language;
import akatombo.gtfs.OfferedLanguages;
import akatombo.gtfs.WrittenTime;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;

/** The query parameters of a request, refused with the reason when they cannot be understood. */
public record Query(ServerRequest request) {

  private static final OfferedLanguages WRITTEN =
      new OfferedLanguages(List.of(Language.JAPANESE, Language.ENGLISH));

  /** The text of a parameter; null when it is missing or blank. */
  public @Nullable String text(String name) {
    return request.queryParam(name).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
  }

  /** A whole number within a range. */
  public int number(String name, int otherwise, int min, int max) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    int number;
    try {
      number = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw Refusals.invalid(name, value, "a whole number from " + min + " to " + max);
    }
    if (number < min || number > max) {
      throw Refusals.outOfRange(name, number, min, max);
    }
    return number;
  }

  /** A date {@code YYYY-MM-DD}; empty when it is missing. */
  public Optional<LocalDate> date(String name) {
    String value = text(name);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(WrittenTime.date(value));
    } catch (DateTimeParseException e) {
      throw Refusals.invalid(name, value, "a date YYYY-MM-DD");
    }
  }

  /** One of some words; the first when it is missing. */
  public String choice(String name, List<String> words) {
    String value = text(name);
    if (value != null && !words.contains(value)) {
      throw Refusals.invalid(name, value, "one of " + String.join(", ", words));
    }
    return value == null ? words.getFirst() : value;
  }

  /** {@code true} or {@code false}; false when it is missing. */
  public boolean flag(String name) {
    return choice(name, List.of("false", "true")).equals("true");
  }

  /** Which of the languages there are texts in {@code lang} or {@code Accept-Language} ask for. */
  public Language language(OfferedLanguages offered) {
    return offered.choose(text("lang"), request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /**
   * The language of sentences that are written in Japanese and English only: what {@code lang} or
   * {@code Accept-Language} ask for, English for who asks for a third, Japanese for who asks none.
   */
  public Language language() {
    String tag = text("lang");
    if (tag != null && !Language.isTag(tag)) {
      throw Refusals.invalid("lang", tag, "a language tag such as ja, en or zh-Hant");
    }
    Language asked =
        WRITTEN.choose(
            tag,
            request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE),
            Language.JAPANESE,
            Language.ENGLISH);
    return asked.equals(Language.ENGLISH) ? asked : Language.JAPANESE;
  }
}
