package akatombo.buslocation.web;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.LocationType;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/stops}: stops and stations near a place, in a box or by name. */
final class StopsAnswer {

  private StopsAnswer() {}

  static Answer of(View view, Query query, Answer.Media media) {
    List<Found> found = find(view, query);
    AnswerJson answer = AnswerJson.begin(view);
    List<Found> page = query.cursor.page(found);
    if (media == Answer.Media.GEOJSON) {
      features(answer, page);
    } else {
      answer.startArray("stops");
      for (Found each : page) {
        answer.json().writeStartObject();
        fields(answer, each);
        answer.json().writeEndObject();
      }
      answer.json().writeEndArray();
    }
    answer.text("next", query.cursor.next(found.size())).text("prev", query.cursor.previous());
    return answer.end(view.schedules().all(), media, Answer.Caching.TIMETABLE);
  }

  private static void features(AnswerJson answer, List<Found> page) {
    Features.begin(answer);
    for (Found each : page) {
      Features.point(answer, each.stop.id().text(), each.stop.point(), () -> fields(answer, each));
    }
    Features.end(answer);
  }

  private static void fields(AnswerJson answer, Found found) {
    Parts.stopFields(answer, found.schedule, found.stop);
    if (found.meters != null) {
      answer.decimal("distanceMeters", found.meters, 0);
    }
    Parts.routes(answer, found.schedule, found.schedule.routesAt(found.stop));
  }

  private static List<Found> find(View view, Query query) {
    List<Found> found = new ArrayList<>();
    int needed = query.cursor.needed();
    for (Schedule schedule : view.schedules().all()) {
      if (query.near != null) {
        schedule
            .stopsNear(query.near, query.radiusMeters, needed)
            .forEach(at -> found.add(new Found(schedule, at.stop(), at.meters())));
      } else if (query.box != null) {
        schedule
            .stopsIn(query.box, needed)
            .forEach(stop -> found.add(new Found(schedule, stop, null)));
      } else if (query.text.isEmpty()) {
        schedule.stops().stream()
            .filter(StopsAnswer::isListed)
            .limit(needed)
            .forEach(stop -> found.add(new Found(schedule, stop, null)));
      } else {
        schedule
            .stopsNamed(query.text, needed)
            .forEach(stop -> found.add(new Found(schedule, stop, null)));
      }
    }
    if (query.near != null) {
      found.sort(Comparator.comparingDouble(each -> each.meters == null ? 0 : each.meters));
    }
    return found;
  }

  private static boolean isListed(Stop stop) {
    return stop.locationType() == LocationType.STATION
        || (stop.locationType() == LocationType.STOP && stop.parent() == null);
  }

  private record Found(Schedule schedule, Stop stop, @Nullable Double meters) {}

  /**
   * What is asked: near a place, else in a box, else by name.
   *
   * @param text name or its beginning in any language or reading; empty for all stops
   */
  record Query(
      @Nullable GeoPoint near,
      double radiusMeters,
      @Nullable BoundingBox box,
      String text,
      Cursor cursor) {

    private static final int RADIUS_METERS = 500;
    private static final int RADIUS_MAX_METERS = 20_000;
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 200;
    private static final int TEXT_MAX = 100;

    static Query read(View view, Parameters parameters) {
      String text = parameters.text("q");
      if (text != null && text.length() > TEXT_MAX) {
        throw ReadProblem.outOfRange("q", text.length() + " characters", 1, TEXT_MAX);
      }
      return new Query(
          view.near(parameters),
          parameters.number("radius", RADIUS_METERS, 1, RADIUS_MAX_METERS),
          parameters.box("bbox"),
          text == null ? "" : text,
          Cursor.read(parameters, parameters.number("limit", LIMIT, 1, LIMIT_MAX)));
    }
  }
}
