package akatombo.tourism.ogc;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.WrittenTime;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which features are asked for.
 *
 * @param limit at most so many
 * @param offset so many before them are left out
 */
record ItemQuery(int limit, int offset, @Nullable Box box, @Nullable Days days) {

  private static final int LIMIT = 100;
  private static final int LIMIT_MAX = 1_000;
  private static final Set<String> PARAMETERS =
      Set.of("bbox", "datetime", "limit", "offset", "lang");
  private static final String BBOX =
      "minLon,minLat,maxLon,maxLat in degrees, or the same with heights";
  private static final String DATETIME =
      "a date or time of RFC 3339, or an interval of two with a slash, an open end being \"..\"";

  /** A part of the map; the western edge may lie east of the eastern, beyond the date line. */
  record Box(double west, double south, double east, double north) {

    boolean intersects(@Nullable BoundingBox other) {
      return other != null
          && other.minLat() <= north
          && other.maxLat() >= south
          && (west <= east
              ? other.minLon() <= east && other.maxLon() >= west
              : other.minLon() <= east || other.maxLon() >= west);
    }
  }

  /** Days from the first to the last; an end that is open is null. */
  record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    boolean intersects(Item item) {
      return item.first() == null
          || item.last() == null
          || ((last == null || !item.first().isAfter(last))
              && (first == null || !item.last().isBefore(first)));
    }
  }

  /** What the parameters say; one that is wrong or not known is refused with 400. */
  static ItemQuery read(Query query, ZoneId zone) {
    refuseOthers(query, PARAMETERS);
    String box = query.text("bbox");
    String days = query.text("datetime");
    return new ItemQuery(
        Math.min(LIMIT_MAX, number(query, "limit", LIMIT, 1)),
        number(query, "offset", 0, 0),
        box == null ? null : box(box),
        days == null ? null : days(days, zone));
  }

  static void refuseOthers(Query query, Set<String> known) {
    for (String name : query.request().queryParams().keySet()) {
      if (!known.contains(name)) {
        List<String> allowed = known.stream().sorted().toList();
        throw Refusals.of(
            HttpStatus.BAD_REQUEST,
            "unknown-parameter",
            "There is no parameter %s here; known are %s."
                .formatted(name, String.join(", ", allowed)),
            Map.of("field", name, "allowed", allowed));
      }
    }
  }

  private static int number(Query query, String name, int otherwise, int min) {
    String text = query.request().queryParam(name).orElse(null);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < min) {
      throw Refusals.invalid(name, text, "a whole number from " + min);
    }
    return Integer.parseInt(text);
  }

  private static Box box(String text) {
    String[] parts = text.split(",", -1);
    double[] numbers = new double[parts.length];
    try {
      for (int i = 0; i < parts.length; i++) {
        numbers[i] = Double.parseDouble(parts[i].strip());
      }
    } catch (NumberFormatException notANumber) {
      throw Refusals.invalid("bbox", text, BBOX);
    }
    int second = numbers.length / 2;
    if (numbers.length != 4 && numbers.length != 6) {
      throw Refusals.invalid("bbox", text, BBOX);
    }
    Box box = new Box(numbers[0], numbers[1], numbers[second], numbers[second + 1]);
    if (!(box.south <= box.north && box.south >= -90 && box.north <= 90)
        || !(Math.abs(box.west) <= 180 && Math.abs(box.east) <= 180)) {
      throw Refusals.invalid("bbox", text, BBOX);
    }
    return box;
  }

  private static Days days(String text, ZoneId zone) {
    // A plus of an offset that was not encoded has become a space.
    String[] ends = text.replace(' ', '+').split("/", -1);
    LocalDate first = day(ends[0], text, zone);
    LocalDate last = ends.length == 1 ? first : day(ends[1], text, zone);
    boolean isOpenOnly = first == null && last == null;
    if (ends.length > 2
        || (isOpenOnly && ends.length == 1)
        || (first != null && last != null && last.isBefore(first))) {
      throw Refusals.invalid("datetime", text, DATETIME);
    }
    return new Days(first, last);
  }

  private static @Nullable LocalDate day(String end, String text, ZoneId zone) {
    if (end.isEmpty() || end.equals("..")) {
      return null;
    }
    try {
      return end.length() == "2027-04-01".length()
          ? WrittenTime.date(end)
          : WrittenTime.instant(end).atZone(zone).toLocalDate();
    } catch (DateTimeParseException notATime) {
      throw Refusals.invalid("datetime", text, DATETIME);
    }
  }

  /** The features that fit, in their order. */
  List<Item> select(List<Item> items) {
    return box == null && days == null
        ? items
        : items.stream()
            .filter(item -> box == null || box.intersects(item.box()))
            .filter(item -> days == null || days.intersects(item))
            .toList();
  }
}
