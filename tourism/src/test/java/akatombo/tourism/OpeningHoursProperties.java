package akatombo.tourism;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.tourism.OpeningHours.Parsed;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OpeningHoursProperties {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0);

  @Property(tries = 300)
  void nothingChangesBetweenTheChangesItTells(
      @ForAll("hours") String text,
      @ForAll @IntRange(max = 3 * 525_600) int minute,
      @ForAll @IntRange(max = 99) int percent) {
    OpeningHours hours = parsed(text);
    ZonedDateTime at = START.plusMinutes(minute).atZone(TOKYO);
    Optional<ZonedDateTime> next = hours.nextChange(at);
    ZonedDateTime end = next.orElse(at.plusDays(700));
    assertThat(end).isAfter(at);
    long seconds = Duration.between(at, end).toSeconds() * percent / 100;
    assertThat(said(hours, at.plusSeconds(seconds))).isEqualTo(said(hours, at));
    next.ifPresent(time -> assertThat(said(hours, time)).isNotEqualTo(said(hours, at)));
  }

  @Property(tries = 300)
  void readsWhatItWrites(@ForAll("hours") String text) {
    String written = parsed(text).toString();
    assertThat(parsed(written)).hasToString(written);
  }

  @Property(tries = 300)
  void saysTheSameWhenWrittenAndRead(
      @ForAll("hours") String text, @ForAll @IntRange(max = 3 * 525_600) int minute) {
    OpeningHours hours = parsed(text);
    ZonedDateTime at = START.plusMinutes(minute).atZone(TOKYO);
    assertThat(parsed(hours.toString()).stateAt(at)).isEqualTo(hours.stateAt(at));
  }

  @Property(tries = 200)
  void aPlaceThatIsClosedOpensWhenItSays(
      @ForAll("hours") String text, @ForAll @IntRange(max = 3 * 525_600) int minute) {
    OpeningHours hours = parsed(text);
    ZonedDateTime at = START.plusMinutes(minute).atZone(TOKYO);
    if (hours.stateAt(at) instanceof HoursState.Closed(ZonedDateTime opensAt, var reason)
        && opensAt != null) {
      assertThat(hours.stateAt(opensAt)).isNotInstanceOf(HoursState.Closed.class);
      assertThat(HoursWording.of(reason, Language.JAPANESE)).isNotBlank();
    }
  }

  @Property(tries = 1000)
  void anyTextIsReadOrRefused(@ForAll String text) {
    assertThat(OpeningHours.parse(text)).isNotNull();
  }

  @Property(tries = 1000)
  void anyMixOfItsWordsIsReadOrRefused(@ForAll("scraps") String text) {
    if (OpeningHours.parse(text) instanceof Parsed.Valid(OpeningHours hours)) {
      assertThat(hours.stateAt(START.atZone(TOKYO))).isNotNull();
      for (String language : List.of("ja", "en", "zh-Hans", "zh-Hant", "ko")) {
        assertThat(hours.in(new Language(language))).isNotBlank();
      }
    }
  }

  @Provide
  Arbitrary<String> hours() {
    Arbitrary<String> days =
        Arbitraries.of(
            "",
            "Mo-Fr ",
            "Tu-Su ",
            "Sa,Su,PH ",
            "Mo ",
            "Fr-Mo ",
            "Su[1] ",
            "Th[-1] ",
            "PH ",
            "PH +1 day ",
            "PH Mo ",
            "PH +1 day Tu ",
            "Apr-Sep ",
            "Dec 29-Jan 03 ",
            "Aug 13-Aug 16 ",
            "week 01-20 ",
            "2025 ",
            "2025-2026 Mo-We ",
            "Nov Su[2] ");
    Arbitrary<String> times =
        Arbitraries.of(
            "09:00-17:00",
            "10:00-12:00,13:00-16:30",
            "18:00-02:00",
            "22:00-06:00",
            "17:00+",
            "sunrise-sunset",
            "off",
            "11:00-15:00 open \"x\"",
            "13:00-14:00 off",
            "08:00-09:00 \"by appointment\"",
            "off \"休み\"");
    Arbitrary<String> rule = Combinators.combine(days, times).as((day, time) -> day + time);
    Arbitrary<String> joint = Arbitraries.of("; ", ", ", " || ");
    Arbitrary<String> more =
        Combinators.combine(joint, rule)
            .as((by, next) -> by + next)
            .list()
            .ofMaxSize(4)
            .map(list -> String.join("", list));
    return Combinators.combine(rule, more).as((first, rest) -> first + rest);
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "Mo", "Su", "PH", "SH", "-", ",", ";", "||", " ", "09:00", "17:00", "26:00", "+", "off",
            "open", "unknown", "\"x\"", "Jan", "Feb", "29", "31", "2026", "week", "53", "easter",
            "[1]", "[-1]", " +1 day", "24/7", "sunrise", "(", ")", "/", ":", "day")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(list -> String.join("", list));
  }

  /** The state as far as it is the same until the next change. */
  private static String said(OpeningHours hours, ZonedDateTime at) {
    return switch (hours.stateAt(at)) {
      case HoursState.Open(_, var comment) -> "open " + comment;
      case HoursState.Unknown(_, var comment) -> "unknown " + comment;
      case HoursState.Closed(_, ClosedReason.Said(String comment)) -> "closed " + comment;
      case HoursState.Closed _ -> "closed null";
    };
  }

  private static OpeningHours parsed(String text) {
    if (OpeningHours.parse(text) instanceof Parsed.Valid(OpeningHours hours)) {
      return hours;
    }
    throw new AssertionError(text + ": " + OpeningHours.parse(text));
  }
}
