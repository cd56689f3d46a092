package akatombo.tourism.hours;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.HoursState;
import akatombo.tourism.OpeningHours.Interval;
import akatombo.tourism.hours.DayPlan.Part;
import akatombo.tourism.hours.HoursRule.Effect;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.Util;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Opening hours that can be asked at any time; what {@code OpeningHours} is made of. */
public final class HoursTimetable {

  /** How far it is looked for the next change. */
  private static final int DAYS_AHEAD = 2 * 366;

  private static final int TEXT_MAX = 1_000;

  /** Where the sun is taken to be when nobody says where the place is: Tatsuno. */
  private static final GeoPoint HOME = new GeoPoint(34.8668, 134.5476);

  private final String text;
  private final List<HoursRule> rules;
  private final GeoPoint place;

  /** What was told once, by language; the same at any place. */
  private final Map<HoursWords, String> told;

  private HoursTimetable(
      String text, List<HoursRule> rules, GeoPoint place, Map<HoursWords, String> told) {
    this.text = text;
    this.rules = rules;
    this.place = place;
    this.told = told;
  }

  /** What reading a text gave. */
  public sealed interface Reading {

    /** It can be asked. */
    record Read(HoursTimetable timetable) implements Reading {}

    /** It is not in the grammar. */
    record Malformed(int column, String detail) implements Reading {}

    /** It has a part that is not evaluated. */
    record Unsupported(String part) implements Reading {}
  }

  /** Reads a text. */
  public static Reading read(String text) {
    if (text.isBlank() || text.length() > TEXT_MAX) {
      return new Reading.Malformed(0, "1 to " + TEXT_MAX + " characters");
    }
    try {
      List<Rule> parsed = new OpeningHoursParser(new StringReader(text)).rules(false);
      parsed.removeIf(Rule::isEmpty);
      List<HoursRule> rules = parsed.stream().map(RuleReading::read).toList();
      if (rules.isEmpty()) {
        return new Reading.Malformed(0, "no rule");
      }
      String normal = Util.rulesToOpeningHoursString(parsed);
      return new Reading.Read(new HoursTimetable(normal, rules, HOME, new ConcurrentHashMap<>()));
    } catch (OpeningHoursParseException e) {
      return new Reading.Malformed(Math.max(0, e.getColumn()), firstLine(e.getMessage()));
    } catch (RuleReading.Unsupported e) {
      return new Reading.Unsupported(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      // The parser's values refuse what is out of range, for example the 32nd of January.
      return new Reading.Malformed(0, firstLine(e.getMessage()));
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("").strip();
  }

  /** The same with the sun of a place. */
  public HoursTimetable at(GeoPoint where) {
    return new HoursTimetable(text, rules, where, told);
  }

  /** The state at a time. */
  public HoursState stateAt(ZonedDateTime at) {
    DayPlan plan = plan(at.toLocalDate(), at.getZone());
    Part now = plan.at(minuteOf(at));
    return switch (now.effect()) {
      case OPEN -> new HoursState.Open(next(at, part -> !part.isLike(now)), now.comment());
      case UNKNOWN -> new HoursState.Unknown(next(at, part -> !part.isLike(now)), now.comment());
      case CLOSED ->
          new HoursState.Closed(
              next(at, part -> part.effect() != Effect.CLOSED), ClosedBecause.of(rules, plan, now));
    };
  }

  /** When the state or what is said of it changes. */
  public Optional<ZonedDateTime> nextChange(ZonedDateTime at) {
    Part now = plan(at.toLocalDate(), at.getZone()).at(minuteOf(at));
    return Optional.ofNullable(next(at, part -> !part.isLike(now)));
  }

  /** The open and perhaps open parts of a day. */
  public List<Interval> intervals(LocalDate day, ZoneId zone) {
    return plan(day, zone).parts().stream()
        .filter(part -> part.effect() != Effect.CLOSED)
        .map(part -> {
          ZonedDateTime from = time(day, part.from(), zone);
          return new Interval(from, time(day, part.to(), zone), stateAt(from));
        })
        .toList();
  }

  /** In words. */
  public String in(Language language) {
    return told.computeIfAbsent(HoursWords.in(language), words -> HoursText.of(rules, words));
  }

  @Override
  public String toString() {
    return text;
  }

  private DayPlan plan(LocalDate day, ZoneId zone) {
    return DayPlan.of(rules, day, new Sun(place, zone));
  }

  private @Nullable ZonedDateTime next(ZonedDateTime at, Predicate<Part> isSought) {
    int minute = minuteOf(at);
    LocalDate day = at.toLocalDate();
    for (int ahead = 0; ahead < DAYS_AHEAD; ahead++) {
      for (Part part : plan(day.plusDays(ahead), at.getZone()).parts()) {
        if ((ahead > 0 || part.from() > minute) && isSought.test(part)) {
          return time(day.plusDays(ahead), part.from(), at.getZone());
        }
      }
    }
    return null;
  }

  private static int minuteOf(ZonedDateTime at) {
    return at.getHour() * 60 + at.getMinute();
  }

  private static ZonedDateTime time(LocalDate day, int minute, ZoneId zone) {
    return day.atStartOfDay().plusMinutes(minute).atZone(zone);
  }
}
