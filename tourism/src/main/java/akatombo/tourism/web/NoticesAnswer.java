package akatombo.tourism.web;

import akatombo.gtfs.Language;
import akatombo.gtfs.Wording;
import akatombo.tourism.DistrictRules;
import akatombo.tourism.Event;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.RoadClosure;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.Waypoint;
import akatombo.tourism.trigger.ZoneDistance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /v1/tours/{slug}/notices}: what a phone that took the tour along earlier has to know
 * now. It stays the same to the byte until something in it changes, and names places and areas
 * rather than waypoints, which differ between the versions of a tour.
 */
final class NoticesAnswer {

  private static final int DAYS_AHEAD = 90;

  /** An earlier version may have led a little elsewhere. */
  private static final double NEAR_METERS = 1_000;

  private static final Wording ONE_DAY =
      Wording.of(
          "「%s」のため、%s %s～%sは道が通れません。",
          "%s: on %s, %s–%s, streets are closed.",
          "因“%s”，%s %s～%s道路封闭。",
          "因「%s」，%s %s～%s道路封閉。",
          "“%s” 때문에 %s %s~%s에는 길을 지날 수 없습니다.");
  private static final Wording SEVERAL_DAYS =
      Wording.of(
          "「%s」のため、%sから%sまで、毎日%s～%sは道が通れません。",
          "%s: from %s to %s, each day %s–%s, streets are closed.",
          "因“%s”，%s至%s每天%s～%s道路封闭。",
          "因「%s」，%s至%s每天%s～%s道路封閉。",
          "“%s” 때문에 %s부터 %s까지 매일 %s~%s에는 길을 지날 수 없습니다.");

  private final Catalogue catalogue;
  private final Reader reader;

  NoticesAnswer(Catalogue catalogue, Reader reader) {
    this.catalogue = catalogue;
    this.reader = reader;
  }

  /** The answer of its own. */
  ObjectNode alone(Catalogue.ListedTour listed) {
    return Parts.object()
        .put("tour", listed.tour().slug().text())
        .put("language", reader.language().tag())
        .setAll(of(listed));
  }

  /** The closures from today on and the rules of its places. */
  ObjectNode of(Catalogue.ListedTour listed) {
    ObjectNode notices = Parts.object();
    closures(notices.putArray("closures"), listed);
    ArrayNode rules = notices.putArray("rules");
    listed.tour().waypoints().stream()
        .map(Waypoint::poi)
        .distinct()
        .flatMap(poi -> catalogue.content().findPoi(poi).stream())
        .filter(place -> !place.rules().equals(DistrictRules.NONE))
        .forEach(place -> rules.add(rules(place)));
    return notices;
  }

  private void closures(ArrayNode all, Catalogue.ListedTour listed) {
    LocalDate today = reader.now().toLocalDate();
    for (Catalogue.ListedEvent each : catalogue.events()) {
      Event event = each.event();
      if (event.lastDay().isBefore(today) || event.firstDay().isAfter(today.plusDays(DAYS_AHEAD))) {
        continue;
      }
      for (RoadClosure closure : event.closures()) {
        List<Integer> within = ClosuresAnswer.waypointsIn(closure.area(), listed.course());
        boolean isOnTour = !within.isEmpty() || !listed.line().through(closure.area()).isEmpty();
        if (isOnTour || isNear(closure.area(), listed)) {
          ObjectNode node = closure(event, closure).put("onTour", isOnTour);
          ArrayNode places = node.putArray("places");
          within.stream()
              .map(i -> listed.tour().waypoints().get(i).poi().text())
              .distinct()
              .forEach(places::add);
          all.add(node);
        }
      }
    }
  }

  private static boolean isNear(TriggerZone area, Catalogue.ListedTour listed) {
    return listed.course().points().stream()
        .filter(Objects::nonNull)
        .anyMatch(point -> ZoneDistance.meters(area, point) <= NEAR_METERS);
  }

  private ObjectNode closure(Event event, RoadClosure closure) {
    ObjectNode node =
        Parts.object()
            .put("event", event.slug().text())
            .put("firstDay", event.firstDay().toString())
            .put("lastDay", event.lastDay().toString())
            .put("starts", Objects.toString(closure.starts(), null))
            .put("ends", Objects.toString(closure.ends(), null));
    node.set("area", Parts.trigger(closure.area()));
    node.set("note", reader.text(closure.note()));
    return node.setAll(sentence(event, closure));
  }

  private ObjectNode sentence(Event event, RoadClosure closure) {
    String name = event.name().in(reader.preferred()).map(LocalizedText.Shown::text).orElse("");
    String starts = ClosuresAnswer.clock(closure.starts(), "0:00");
    String ends = ClosuresAnswer.clock(closure.ends(), "24:00");
    String first = day(event.firstDay());
    return event.firstDay().equals(event.lastDay())
        ? reader.said(ONE_DAY, name, first, starts, ends)
        : reader.said(SEVERAL_DAYS, name, first, day(event.lastDay()), starts, ends);
  }

  private String day(LocalDate day) {
    Language language = SEVERAL_DAYS.language(reader.preferred());
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.forLanguageTag(language.tag()))
        .format(day);
  }

  private ObjectNode rules(PointOfInterest place) {
    ObjectNode node = Parts.object().put("poi", place.id().text());
    node.set("name", reader.text(place.name()));
    node.setAll(Parts.rules(place, catalogue, reader));
    // Phones work it out from the hours; it would change the answer by the hour.
    var _ = node.remove("quietNow");
    return node;
  }
}
