package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.hours.HoursTimetable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * When a place is open, in the grammar of OpenStreetMap's {@code opening_hours}, with the holidays
 * of Japan for {@code PH}.
 *
 * <p>Not evaluated, and refused: school holidays, points in time, repeated times, dates by the next
 * day of the week.
 */
public final class OpeningHours {

  private final HoursTimetable timetable;

  private OpeningHours(HoursTimetable timetable) {
    this.timetable = timetable;
  }

  /** What reading a text gave. */
  public sealed interface Parsed {

    /** It says when the place is open. */
    record Valid(OpeningHours hours) implements Parsed {}

    /** It is not in the grammar; {@code column} counts from 1 and is 0 when it is not known. */
    record Malformed(int column, String detail) implements Parsed {}

    /** It is in the grammar, but has a part that is not evaluated here. */
    record Unsupported(String part) implements Parsed {}
  }

  /** A part of a day that is open or may be. */
  public record Interval(ZonedDateTime from, ZonedDateTime to, HoursState state) {}

  /** Reads opening hours; lenient in what means one thing only, such as {@code 9:00}. */
  public static Parsed parse(String text) {
    return switch (HoursTimetable.read(text)) {
      case HoursTimetable.Reading.Read(HoursTimetable timetable) ->
          new Parsed.Valid(new OpeningHours(timetable));
      case HoursTimetable.Reading.Malformed(int column, String detail) ->
          new Parsed.Malformed(column, detail);
      case HoursTimetable.Reading.Unsupported(String part) -> new Parsed.Unsupported(part);
    };
  }

  /** The hours of a place, if it has any that can be read. */
  public static Optional<OpeningHours> of(PointOfInterest poi) {
    if (poi.openingHours() == null
        || !(parse(poi.openingHours()) instanceof Parsed.Valid(OpeningHours hours))) {
      return Optional.empty();
    }
    return Optional.of(poi.point() == null ? hours : hours.at(poi.point()));
  }

  /** The same hours where the sun rises and sets as it does there. */
  public OpeningHours at(GeoPoint place) {
    return new OpeningHours(timetable.at(place));
  }

  /** Whether it is open at the time, in the time's own zone. */
  public HoursState stateAt(ZonedDateTime at) {
    return timetable.stateAt(at);
  }

  /** When it next opens, closes or says something else; empty when not within two years. */
  public Optional<ZonedDateTime> nextChange(ZonedDateTime at) {
    return timetable.nextChange(at);
  }

  /** The parts of a day on which it is open or may be, in order. */
  public List<Interval> intervals(LocalDate day, ZoneId zone) {
    return timetable.intervals(day, zone);
  }

  /** The hours in words, for example "9:00–17:00, closed Mondays". */
  public String in(Language language) {
    return timetable.in(language);
  }

  /** The normal form: reading it gives the same hours, writing those the same text. */
  @Override
  public String toString() {
    return timetable.toString();
  }
}
