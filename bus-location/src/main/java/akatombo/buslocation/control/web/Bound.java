package akatombo.buslocation.control.web;

import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where a trip is bound, in words for an alert: "to" a place only where what the vehicle shows is a
 * place on its way; a direction such as "clockwise" is named as what it is.
 */
final class Bound {

  private final boolean isPlace;
  private final Function<Language, String> shown;

  private Bound(boolean isPlace, Function<Language, String> shown) {
    this.isPlace = isPlace;
    this.shown = shown;
  }

  /** A trip of the timetable: what the vehicle shows, else where it ends. */
  static Bound of(Schedule schedule, Trip trip) {
    StopTimes times = schedule.stopTimes(trip);
    List<Stop> stops = IntStream.range(0, times.size()).mapToObj(times::stop).toList();
    String original = schedule.headsign(trip, 0, schedule.language()).text();
    return original.isEmpty() && !stops.isEmpty()
        ? toLast(schedule, stops)
        : new Bound(
            isPlace(original, stops), language -> schedule.headsign(trip, 0, language).text());
  }

  /** A trip that is not in the timetable. */
  static Bound of(Schedule schedule, List<StopId> calls, String headsign) {
    List<Stop> stops = calls.stream().map(schedule::findStop).flatMap(Optional::stream).toList();
    return headsign.isEmpty() && !stops.isEmpty()
        ? toLast(schedule, stops)
        : new Bound(isPlace(headsign, stops), language -> headsign);
  }

  private static Bound toLast(Schedule schedule, List<Stop> stops) {
    return new Bound(true, language -> schedule.name(stops.getLast(), language).text());
  }

  private static boolean isPlace(String headsign, List<Stop> stops) {
    return !headsign.isEmpty()
        && stops.stream()
            .map(Stop::name)
            .anyMatch(name -> name.contains(headsign) || headsign.startsWith(name));
  }

  /** The words; nothing when nothing is known. */
  String words(Language language) {
    String headsign = shown.apply(language);
    if (headsign.isEmpty()) {
      return "";
    }
    if (isBoundAlready(headsign)) {
      return headsign;
    }
    return isPlace ? destination(headsign, language) : direction(headsign, language);
  }

  /** Many a headsign says itself that it is a destination. */
  private static boolean isBoundAlready(String headsign) {
    return headsign.matches("(?s).*(行|行き|ゆき|方面|経由)") || headsign.matches("(?is)to .*");
  }

  private static String destination(String place, Language language) {
    return switch (language.tag().split("-", 2)[0]) {
      case "ja" -> place + "行き";
      case "zh" -> (language.tag().equals("zh-Hant") ? "開往" : "开往") + place;
      case "ko" -> place + "행";
      default -> "to " + place;
    };
  }

  private static String direction(String headsign, Language language) {
    return switch (language.tag().split("-", 2)[0]) {
      case "ja", "zh" -> "（" + headsign + "）";
      default -> "(" + headsign + ")";
    };
  }
}
