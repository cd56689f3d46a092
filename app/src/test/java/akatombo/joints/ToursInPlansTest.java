package akatombo.joints;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.routing.Destinations.Arrival;
import akatombo.routing.Destinations.Happening;
import akatombo.routing.Destinations.Opening;
import akatombo.routing.PlannedTours.Found;
import akatombo.routing.PlannedTours.Outlook;
import akatombo.tourism.Accessibility;
import akatombo.tourism.Admission;
import akatombo.tourism.DistrictRules;
import akatombo.tourism.Event;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PoiCategory;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Slug;
import akatombo.tourism.TextState;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.TourOutlooks;
import akatombo.tourism.Tours;
import akatombo.tourism.WalkPath;
import akatombo.tourism.Waypoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What plans are told of tours and of the places they lead to. */
class ToursInPlansTest {

  private static final GeoPoint HILL = new GeoPoint(34.8688, 134.5448);
  private static final GeoPoint STREET = new GeoPoint(34.8678, 134.5447);
  private static final PointOfInterest CASTLE =
      poi("castle", HILL, "Tu-Su 09:00-17:00", Map.of("place", "tatsuno-castle"));
  private static final PointOfInterest GATE = poi("gate", STREET, null, Map.of());
  private static final Tours PUBLISHED =
      new Tours() {
        private final PublishedContent content =
            new PublishedContent(1, List.of(GATE, CASTLE), List.of(tour()), List.of(fair()));

        @Override
        public PublishedContent published() {
          return content;
        }

        @Override
        public Flux<PublishedContent> changes() {
          return Flux.just(content);
        }
      };

  private final ToursOnTheWay tours =
      new ToursOnTheWay(
          PUBLISHED,
          new TourOutlooks(() -> Schedules.NONE, trip -> false),
          ZoneId.of("Asia/Tokyo"));
  private final TourDestinations destinations =
      new TourDestinations(PUBLISHED, ZoneId.of("Asia/Tokyo"));

  @Test
  void saysBetweenWhereATourIsAndHowLongItTakes() {
    Found.Tour walk = (Found.Tour) tours.find("walk", false, Language.ENGLISH);
    assertThat(walk.title()).isEqualTo("A walk");
    assertThat(walk.start()).isEqualTo(STREET);
    assertThat(walk.end()).isEqualTo(HILL);
    assertThat(walk.duration()).isEqualTo(Duration.ofMinutes(45));
    assertThat(tours.find("walk", true, Language.ENGLISH)).isEqualTo(new Found.NotStepFree());
    assertThat(tours.find("No Tour", false, Language.ENGLISH)).isEqualTo(new Found.NotPublished());
  }

  @Test
  void saysHowATourGoesByWhenItIsBegun() {
    Found.Tour walk = (Found.Tour) tours.find("walk", false, Language.ENGLISH);
    assertThat(walk.outlooks().begunAt(Instant.parse("2026-11-24T03:00:00Z")))
        .isEqualTo(
            new Outlook(Duration.ofMinutes(45), List.of(), List.of(new Happening("fair", "Fair"))));
    Outlook evening = walk.outlooks().begunAt(Instant.parse("2026-11-24T09:00:00Z"));
    assertThat(evening.duration()).isEqualTo(Duration.ofMinutes(10));
    assertThat(evening.leftOut()).hasSize(1);
    assertThat(evening.events()).isEmpty();
  }

  @Test
  void saysThatAPlaceIsClosedOnArrivalAndWhenItOpens() {
    Arrival evening = arrival("2026-11-24T17:30:00+09:00");
    assertThat(evening.opening()).isEqualTo(Opening.CLOSED);
    assertThat(evening.changes()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
    assertThat(evening.text()).contains("9:00");
    assertThat(evening.events()).isEmpty();
  }

  @Test
  void tellsOfAnEventThatIsStillOn() {
    Arrival noon = arrival("2026-11-24T12:00:00+09:00");
    assertThat(noon.opening()).isEqualTo(Opening.OPEN);
    assertThat(noon.events()).hasSize(1);
    assertThat(arrival("2026-11-24T15:30:00+09:00").events()).isEmpty();
  }

  @Test
  void saysNothingOfPlacesOfWhichNothingIsKnown() {
    assertThat(destinations.find("gate")).isEmpty();
    assertThat(destinations.find("somewhere")).isEmpty();
  }

  private Arrival arrival(String at) {
    return destinations
        .find("tatsuno-castle")
        .orElseThrow()
        .at(OffsetDateTime.parse(at).toInstant(), Language.ENGLISH);
  }

  private static Tour tour() {
    WalkPath path =
        new WalkPath(
            List.of(STREET, HILL),
            true,
            120,
            300,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null);
    return new Tour(
        new Slug("walk"),
        text("A walk"),
        LocalizedText.NONE,
        LocalizedText.NONE,
        List.of(stop("gate", 10), stop("castle", 30)),
        List.of(new TourLeg(path, null)),
        List.of(),
        "CC-BY-4.0",
        false,
        null);
  }

  private static Waypoint stop(String poi, int minutes) {
    return new Waypoint(
        new PoiId(poi),
        LocalizedText.NONE,
        null,
        true,
        Duration.ofMinutes(minutes),
        List.of(),
        false);
  }

  private static Event fair() {
    return new Event(
        new Slug("fair"),
        text("Fair"),
        LocalizedText.NONE,
        new PoiId("castle"),
        "",
        null,
        LocalDate.of(2026, 11, 24),
        LocalDate.of(2026, 11, 24),
        null,
        LocalTime.of(15, 0),
        Admission.UNKNOWN,
        null,
        null,
        List.of(),
        List.of(),
        Map.of());
  }

  private static PointOfInterest poi(
      String id, GeoPoint point, @Nullable String hours, Map<String, String> references) {
    return new PointOfInterest(
        new PoiId(id),
        PoiCategory.OTHER,
        text(id),
        LocalizedText.NONE,
        LocalizedText.NONE,
        point,
        true,
        "",
        hours,
        Admission.UNKNOWN,
        Accessibility.UNKNOWN,
        DistrictRules.NONE,
        null,
        null,
        List.of(),
        references,
        "");
  }

  private static LocalizedText text(String text) {
    return new LocalizedText(
        Map.of(Language.ENGLISH, new LocalizedText.Entry(text, TextState.ORIGINAL)));
  }
}
