package akatombo.tourism.web;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Wording;
import akatombo.tourism.Event;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.RoadClosure;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.trigger.ZoneDistance;
import akatombo.tourism.visit.TourCourse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Streets that events close: those of an event, and those a tour meets on a day (X-T4). */
final class ClosuresAnswer {

  private static final Wording SENTENCE =
      Wording.of(
          "「%s」のため、%sから%sまで、コースの一部が通れません。",
          "%s: from %s to %s a part of the tour cannot be passed.",
          "因“%s”，%s至%s路线的部分路段无法通行。",
          "因「%s」，%s至%s路線的部分路段無法通行。",
          "“%s” 때문에 %s부터 %s까지 코스 일부를 지날 수 없습니다.");

  private final Catalogue catalogue;
  private final Reader reader;

  ClosuresAnswer(Catalogue catalogue, Reader reader) {
    this.catalogue = catalogue;
    this.reader = reader;
  }

  /** When a visitor is on the way. */
  record Visit(ZonedDateTime from, ZonedDateTime to) {}

  /** What is closed during an event. */
  ArrayNode of(Event event) {
    ArrayNode all = Parts.object().putArray("closures");
    for (RoadClosure closure : event.closures()) {
      ObjectNode node = all.addObject();
      node.set("area", Parts.trigger(closure.area()));
      node.put("starts", Objects.toString(closure.starts(), null))
          .put("ends", Objects.toString(closure.ends(), null))
          .set("note", reader.text(closure.note()));
    }
    return all;
  }

  /** What a tour meets on a day. */
  ArrayNode of(Catalogue.ListedTour listed, LocalDate day, @Nullable Visit visit) {
    ArrayNode all = Parts.object().putArray("closures");
    for (Catalogue.ListedEvent each : catalogue.events()) {
      if (each.event().isOn(day)) {
        for (RoadClosure closure : each.event().closures()) {
          List<Integer> waypoints = waypointsIn(closure.area(), listed.course());
          SortedSet<Integer> legs = listed.line().through(closure.area());
          if (!waypoints.isEmpty() || !legs.isEmpty()) {
            ObjectNode node = all.addObject();
            write(node, each.event(), closure, day, visit);
            waypoints.forEach(node.putArray("waypoints")::add);
            legs.forEach(node.putArray("legs")::add);
          }
        }
      }
    }
    return all;
  }

  /** The waypoints of a course within an area. */
  static List<Integer> waypointsIn(TriggerZone area, TourCourse course) {
    return IntStream.range(0, course.points().size())
        .filter(i -> {
          GeoPoint point = course.points().get(i);
          return point != null && ZoneDistance.meters(area, point) <= 0;
        })
        .boxed()
        .toList();
  }

  private void write(
      ObjectNode node, Event event, RoadClosure closure, LocalDate day, @Nullable Visit visit) {
    ZoneId zone = reader.now().getZone();
    ZonedDateTime from =
        closure.starts() == null
            ? day.atStartOfDay(zone)
            : day.atTime(closure.starts()).atZone(zone);
    ZonedDateTime to =
        closure.ends() == null
            ? day.plusDays(1).atStartOfDay(zone)
            : day.atTime(closure.ends()).atZone(zone);
    String name = event.name().in(reader.preferred()).map(LocalizedText.Shown::text).orElse("");
    node.put("event", event.slug().text())
        .put("starts", reader.time(from.toInstant()))
        .put("ends", reader.time(to.toInstant()))
        .put(
            "duringVisit",
            visit == null ? null : visit.from().isBefore(to) && visit.to().isAfter(from));
    node.set("area", Parts.trigger(closure.area()));
    node.set("note", reader.text(closure.note()));
    node.setAll(
        reader.said(
            SENTENCE, name, clock(closure.starts(), "0:00"), clock(closure.ends(), "24:00")));
  }

  /** A time for people; what stands for the beginning or the end of a day without one. */
  static String clock(@Nullable LocalTime time, String otherwise) {
    return time == null ? otherwise : "%d:%02d".formatted(time.getHour(), time.getMinute());
  }
}
