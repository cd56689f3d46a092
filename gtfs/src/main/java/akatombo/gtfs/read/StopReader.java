package akatombo.gtfs.read;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.LocationType;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.csv.TextIndex;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads stops.txt. A stop, station or entrance without a place is left out; a parent that does not
 * exist or is of the wrong type is forgotten.
 */
final class StopReader {

  private static final String FILE = "stops.txt";
  private static final LocationType[] TYPES = LocationType.values();

  private final FeedFiles files;
  private final List<Stop> stops = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<TranslationRow> readings = new ArrayList<>();
  private final TextIndex index = new TextIndex();

  StopReader(FeedFiles files) {
    this.files = files;
  }

  void read() throws IOException {
    files.require(FILE);
    files.read(FILE, this::rows);
    for (int i = 0; i < stops.size(); i++) {
      if (!hasGoodParent(stops.get(i), lines.get(i))) {
        stops.set(i, withoutParent(stops.get(i)));
      }
    }
    lines.clear();
  }

  List<Stop> stops() {
    return stops;
  }

  /** Names in kana (tts_stop_name of Japanese feeds), as translations. */
  List<TranslationRow> readings() {
    return readings;
  }

  /** Positions in the list by stop_id. */
  TextIndex index() {
    return index;
  }

  private void rows(FeedTable table) throws IOException {
    Columns c = new Columns(table);
    while (table.next()) {
      Stop stop = stop(table, c);
      if (stop == null) {
        continue;
      }
      if (!index.putIfAbsent(stop.id().id(), stops.size())) {
        table.notice(NoticeCode.DUPLICATE_KEY, c.id);
        continue;
      }
      stops.add(stop);
      lines.add(table.line());
      addReading(stop, table.text(c.spoken));
    }
  }

  private void addReading(Stop stop, @Nullable String spoken) {
    if (spoken != null && isKana(spoken)) {
      readings.add(
          new TranslationRow(
              "stops", "stop_name", Language.READING, spoken, stop.id().id(), null, null));
    }
  }

  /**
   * What is to be spoken is a reading only when it is in kana; elsewhere it is spelled-out text.
   */
  private static boolean isKana(String text) {
    return text.codePoints().noneMatch(Character::isIdeographic)
        && text.codePoints()
            .mapToObj(UnicodeScript::of)
            .anyMatch(
                script -> script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA);
  }

  private @Nullable Stop stop(FeedTable table, Columns c) {
    String id = table.requiredText(c.id);
    LocationType type = TYPES[table.choice(c.locationType, TYPES.length - 1, 0)];
    GeoPoint point = point(table, c);
    boolean needsPoint = type.compareTo(LocationType.ENTRANCE) <= 0;
    if (point == null && needsPoint) {
      table.notice(NoticeCode.STOP_WITHOUT_LOCATION, c.id);
    }
    if (id == null || (point == null && needsPoint)) {
      return null;
    }
    String name = table.text(c.name);
    if (name == null && needsPoint) {
      table.notice(NoticeCode.MISSING_STOP_NAME, c.id);
    }
    String parent = table.text(c.parent);
    return new Stop(
        stops.size(),
        new StopId(files.feedId(), id),
        name == null ? id : name,
        table.text(c.code),
        table.text(c.description),
        point,
        type,
        parent == null ? null : new StopId(files.feedId(), parent),
        table.text(c.platform),
        table.text(c.zone),
        AccessibilityField.read(table, c.wheelchair),
        table.text(c.url),
        table.text(c.level));
  }

  private static @Nullable GeoPoint point(FeedTable table, Columns c) {
    double lat = table.decimal(c.lat, -90, 90);
    double lon = table.decimal(c.lon, -180, 180);
    if (Double.isNaN(lat) || Double.isNaN(lon)) {
      return null;
    }
    if (Math.abs(lat) <= 1 && Math.abs(lon) <= 1) {
      table.notice(NoticeCode.POINT_NEAR_ORIGIN, c.id);
      return null;
    }
    if (Math.abs(lat) >= 89) {
      table.notice(NoticeCode.POINT_NEAR_POLE, c.id);
      return null;
    }
    return new GeoPoint(lat, lon);
  }

  private boolean hasGoodParent(Stop stop, int line) {
    boolean isInside = stop.locationType().compareTo(LocationType.ENTRANCE) >= 0;
    if (stop.parent() == null) {
      if (isInside) {
        notice(NoticeCode.LOCATION_WITHOUT_PARENT_STATION, line, stop.id().id());
      }
      return true;
    }
    if (stop.locationType() == LocationType.STATION) {
      notice(NoticeCode.STATION_WITH_PARENT_STATION, line, stop.parent().id());
      return false;
    }
    int parent = index.find(stop.parent().id());
    if (parent < 0) {
      notice(NoticeCode.FOREIGN_KEY_VIOLATION, line, stop.parent().id());
      return false;
    }
    LocationType wanted =
        stop.locationType() == LocationType.BOARDING_AREA
            ? LocationType.STOP
            : LocationType.STATION;
    if (stops.get(parent).locationType() != wanted) {
      notice(NoticeCode.WRONG_PARENT_LOCATION_TYPE, line, stop.parent().id());
      return false;
    }
    return true;
  }

  private void notice(NoticeCode code, int line, String value) {
    files.log().add(code, FILE, line, "parent_station", value);
  }

  private static Stop withoutParent(Stop s) {
    return new Stop(
        s.index(),
        s.id(),
        s.name(),
        s.code(),
        s.description(),
        s.point(),
        s.locationType(),
        null,
        s.platformCode(),
        s.zoneId(),
        s.wheelchair(),
        s.url(),
        s.levelId());
  }

  private static final class Columns {
    final int id;
    final int name;
    final int spoken;
    final int code;
    final int description;
    final int lat;
    final int lon;
    final int zone;
    final int url;
    final int locationType;
    final int parent;
    final int wheelchair;
    final int platform;
    final int level;

    Columns(FeedTable table) {
      id = table.required("stop_id");
      name = table.column("stop_name");
      spoken = table.column("tts_stop_name");
      code = table.column("stop_code");
      description = table.column("stop_desc");
      lat = table.column("stop_lat");
      lon = table.column("stop_lon");
      zone = table.column("zone_id");
      url = table.column("stop_url");
      locationType = table.column("location_type");
      parent = table.column("parent_station");
      wheelchair = table.column("wheelchair_boarding");
      platform = table.column("platform_code");
      level = table.column("level_id");
    }
  }
}
