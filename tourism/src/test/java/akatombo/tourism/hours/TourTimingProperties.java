package akatombo.tourism.hours;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.tourism.Accessibility;
import akatombo.tourism.Admission;
import akatombo.tourism.DistrictRules;
import akatombo.tourism.HoursState;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.OpeningHours;
import akatombo.tourism.PoiCategory;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Slug;
import akatombo.tourism.TextState;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.TourVisit;
import akatombo.tourism.TourVisit.Dropped;
import akatombo.tourism.TourVisit.Stay;
import akatombo.tourism.TourVisit.Why;
import akatombo.tourism.WalkPath;
import akatombo.tourism.Waypoint;
import akatombo.tourism.visit.Changes;
import akatombo.tourism.visit.TourCourse;
import akatombo.tourism.visit.Travel;
import akatombo.tourism.visit.VisitDay;
import akatombo.tourism.visit.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TourTimingProperties {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @Property(tries = 300)
  void everyWaypointIsVisitedOrLeftOutOnce(
      @ForAll("hours") List<String> hours, @ForAll @IntRange(max = 20_000) int minute) {
    TourVisit visit = visit(hours, start(minute));
    assertThat(
            Stream.concat(
                visit.stays().stream().map(Stay::waypoint),
                visit.dropped().stream().map(Dropped::waypoint)))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, hours.size()).boxed().toList());
  }

  @Property(tries = 300)
  void nobodyStandsBeforeAClosedDoor(
      @ForAll("hours") List<String> hours, @ForAll @IntRange(max = 20_000) int minute) {
    for (Stay stay : visit(hours, start(minute)).stays()) {
      OpeningHours of = parsed(hours.get(stay.waypoint()));
      assertThat(stay.state()).isNotInstanceOf(HoursState.Closed.class);
      assertThat(of.stateAt(stay.leaves().minusSeconds(1)))
          .isNotInstanceOf(HoursState.Closed.class);
    }
  }

  @Property(tries = 300)
  void timesGoForward(
      @ForAll("hours") List<String> hours, @ForAll @IntRange(max = 20_000) int minute) {
    TourVisit visit = visit(hours, start(minute));
    ZonedDateTime last = start(minute);
    for (Stay stay : visit.stays()) {
      assertThat(stay.arrives()).isAfterOrEqualTo(last);
      last = stay.leaves();
    }
    assertThat(visit.ends()).isEqualTo(last);
  }

  @Property(tries = 200)
  void whatIsNotMovedStaysInOrderAndWhatIsLeftOutWasClosed(
      @ForAll("hours") List<String> hours, @ForAll @IntRange(max = 20_000) int minute) {
    TourVisit visit = visit(hours, start(minute));
    assertThat(visit.stays().stream().filter(stay -> !stay.isMoved()).map(Stay::waypoint).toList())
        .isSorted();
    for (Dropped dropped : visit.dropped()) {
      Why.NotOpen why = (Why.NotOpen) dropped.why();
      if (why.state() instanceof HoursState.Open(ZonedDateTime until, _)) {
        assertThat(until).isBefore(why.at().plusMinutes(20));
      } else {
        assertThat(why.state()).isInstanceOf(HoursState.Closed.class);
      }
    }
  }

  @Example
  void anOpenTourStaysAsItIs() {
    assertThat(visit(List.of("24/7", "24/7", "\"ask\""), start(0)).isAsPlanned()).isTrue();
  }

  @Example
  void visitsFirstWhatClosesFirst() {
    TourVisit visit = visit(List.of("24/7", "24/7", "09:00-10:30"), at("2026-11-24T09:40"));
    assertThat(visit.stays().stream().map(Stay::waypoint)).containsExactly(0, 2, 1);
    assertThat(visit.stays().get(1).isMoved()).isTrue();
  }

  @Example
  void leavesOutWhatIsClosedThatDayAndSaysWhy() {
    TourVisit visit = visit(List.of("24/7", "Tu-Su 09:00-17:00", "24/7"), at("2026-11-30T10:00"));
    assertThat(visit.stays().stream().map(Stay::waypoint)).containsExactly(0, 2);
    assertThat(visit.dropped())
        .singleElement()
        .satisfies(dropped ->
            assertThat(dropped.why())
                .isInstanceOfSatisfying(
                    Why.NotOpen.class,
                    why -> assertThat(why.state()).isInstanceOf(HoursState.Closed.class)));
  }

  @Provide
  Arbitrary<List<String>> hours() {
    return Arbitraries.of(
            "24/7",
            "Tu-Su 09:00-17:00",
            "09:00-16:30; Mo off; PH +1 day off",
            "13:00-15:00",
            "09:00-10:30",
            "Mo-Fr 09:00-12:00,13:00-17:00",
            "10:00-12:00 || \"ask\"",
            "22:00-02:00",
            "Sa,Su,PH 10:00-16:00",
            "off")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static ZonedDateTime start(int minute) {
    return at("2026-11-20T00:00").plusMinutes(minute);
  }

  private static ZonedDateTime at(String time) {
    return LocalDateTime.parse(time).atZone(TOKYO);
  }

  private static TourVisit visit(List<String> hours, ZonedDateTime start) {
    List<PointOfInterest> pois = new ArrayList<>();
    List<Waypoint> waypoints = new ArrayList<>();
    List<TourLeg> legs = new ArrayList<>();
    for (int i = 0; i < hours.size(); i++) {
      pois.add(poi("p" + i, hours.get(i)));
      waypoints.add(
          new Waypoint(
              new PoiId("p" + i),
              LocalizedText.NONE,
              null,
              true,
              Duration.ofMinutes(20),
              List.of(),
              false));
      if (i > 0) {
        legs.add(new TourLeg(path(), null));
      }
    }
    Tour tour =
        new Tour(
            new Slug("t"),
            text("t"),
            LocalizedText.NONE,
            LocalizedText.NONE,
            waypoints,
            legs,
            List.of(),
            "CC-BY-4.0",
            true,
            null);
    PublishedContent content = new PublishedContent(1, pois, List.of(tour), List.of());
    Instant end = VisitDay.of(start).end();
    return TourTiming.of(
        tour,
        Travel.of(
            TourCourse.of(tour, content),
            new Changes(Schedules.NONE),
            new Window(start.toInstant(), end, trip -> false)),
        id -> content.findPoi(id).flatMap(OpeningHours::of),
        start);
  }

  private static WalkPath path() {
    return new WalkPath(
        List.of(new GeoPoint(34.86, 134.54), new GeoPoint(34.861, 134.54)),
        true,
        111,
        240,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null);
  }

  private static PointOfInterest poi(String id, String hours) {
    return new PointOfInterest(
        new PoiId(id),
        PoiCategory.OTHER,
        text(id),
        LocalizedText.NONE,
        LocalizedText.NONE,
        null,
        false,
        "",
        hours,
        Admission.UNKNOWN,
        Accessibility.UNKNOWN,
        DistrictRules.NONE,
        null,
        null,
        List.of(),
        Map.of(),
        "test");
  }

  private static LocalizedText text(String text) {
    return LocalizedText.NONE.with(
        Language.JAPANESE, new LocalizedText.Entry(text, TextState.ORIGINAL));
  }

  private static OpeningHours parsed(String text) {
    if (OpeningHours.parse(text) instanceof OpeningHours.Parsed.Valid(OpeningHours hours)) {
      return hours;
    }
    throw new AssertionError(text);
  }
}
