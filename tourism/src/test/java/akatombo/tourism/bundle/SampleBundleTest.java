package akatombo.tourism.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedules;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.MediaAssets;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.SampleTours;
import akatombo.tourism.TextState;
import akatombo.tourism.Tour;
import akatombo.tourism.Waypoint;
import akatombo.tourism.web.OfflineTour;
import akatombo.tourism.web.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bundles of the sample tours, without their media: the hard case for small updates (A19). */
class SampleBundleTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00+09:00");
  private static final MediaAssets NO_MEDIA = id -> Optional.empty();
  private static final PublishedContent CONTENT = SampleTours.content();
  private static final Schedules SCHEDULES = Schedules.NONE.with(SampleCity.schedule());

  private static Bundle bundle(Tour tour, Language language) {
    return bundle(tour, language, LocalDate.of(2026, 11, 25));
  }

  private static Bundle bundle(Tour tour, Language language, LocalDate day) {
    OfflineTour offline = OfflineTour.of(tour, CONTENT, NO_MEDIA, Reader.of(language, NOON, TOKYO));
    Map<String, ObjectNode> files = new LinkedHashMap<>(offline.files());
    files.put(
        "timetable.json", new TimetableSlice(SCHEDULES, TOKYO, language).of(offline.course(), day));
    return Bundle.of(tour.slug().text(), language.tag(), files, List.of());
  }

  private static Tour edited(Tour tour, int waypoint) {
    List<Waypoint> waypoints = new ArrayList<>(tour.waypoints());
    Waypoint old = waypoints.get(waypoint);
    LocalizedText text =
        old.text()
            .with(
                Language.JAPANESE,
                new LocalizedText.Entry("道が変わりました。".repeat(10), TextState.ORIGINAL));
    waypoints.set(
        waypoint,
        new Waypoint(
            old.poi(),
            text,
            old.trigger(),
            old.isToldOnce(),
            old.stay(),
            old.media(),
            old.isStamped()));
    return new Tour(
        tour.slug(),
        tour.title(),
        tour.lead(),
        tour.description(),
        waypoints,
        tour.legs(),
        tour.media(),
        tour.license(),
        tour.isSample(),
        tour.rally());
  }

  @Test
  void anEditOfOneWaypointChangesLessThanATenth() {
    for (Tour tour : CONTENT.tours().values()) {
      Manifest before = bundle(tour, Language.JAPANESE).manifest();
      long worst = 0;
      for (int i = 0; i < tour.waypoints().size(); i++) {
        Manifest after = bundle(edited(tour, i), Language.JAPANESE).manifest();
        Delta delta = Delta.between(before, after);
        assertThat(delta.added()).hasSize(1);
        assertThat(delta.removed()).hasSize(1);
        assertThat(after.version()).isNotEqualTo(before.version());
        worst = Math.max(worst, delta.bytes());
      }
      System.out.printf(
          "%s: %d files, %d bytes, %d of them texts; the largest waypoint is %d bytes, %.1f %%;"
              + " manifest %d%n",
          tour.slug(),
          before.assets().size(),
          before.bytes(),
          before.bytes() - timetable(before),
          worst,
          100.0 * worst / before.bytes(),
          before.text().length());
      assertThat(worst * 10).as(tour.slug().text()).isLessThan(before.bytes());
    }
  }

  private static long timetable(Manifest manifest) {
    return manifest.assets().stream()
        .filter(asset -> asset.path().equals("timetable.json"))
        .mapToLong(BundleAsset::bytes)
        .sum();
  }

  @Test
  void theSameWeekMakesTheSameBundle() {
    Tour tour = CONTENT.tours().values().iterator().next();
    Bundle wednesday = bundle(tour, Language.ENGLISH);
    Bundle sunday = bundle(tour, Language.ENGLISH, LocalDate.of(2026, 11, 29));
    Bundle monday = bundle(tour, Language.ENGLISH, LocalDate.of(2026, 11, 30));
    assertThat(sunday.manifest()).isEqualTo(wednesday.manifest());
    Delta delta = Delta.between(wednesday.manifest(), monday.manifest());
    assertThat(delta.added()).extracting(BundleAsset::path).containsExactly("timetable.json");
    assertThat(Manifest.read(monday.manifest().text())).isEqualTo(monday.manifest());
  }

  @Test
  void theSliceHasTheLastBusBackOfEachDay() {
    Tour tour = CONTENT.tours().values().stream().skip(2).findFirst().orElseThrow();
    OfflineTour offline =
        OfflineTour.of(tour, CONTENT, NO_MEDIA, Reader.of(Language.JAPANESE, NOON, TOKYO));
    ObjectNode slice =
        new TimetableSlice(SCHEDULES, TOKYO, Language.JAPANESE)
            .of(offline.course(), LocalDate.of(2026, 11, 25));
    assertThat(slice.path("from").asString()).isEqualTo("2026-11-23");
    assertThat(slice.path("to").asString()).isEqualTo("2026-12-06");
    int dates = 0;
    boolean isBack = false;
    for (JsonNode day : slice.path("days")) {
      dates += day.path("dates").size();
      assertThat(day.path("lastBack").size()).isEqualTo(tour.waypoints().size());
      for (JsonNode back : day.path("lastBack")) {
        isBack |= back.isObject();
        if (back.isObject()) {
          assertThat(back.path("leave").asString())
              .isLessThanOrEqualTo(back.path("departure").asString());
        }
      }
    }
    assertThat(dates).isEqualTo(14);
    assertThat(isBack).isTrue();
  }
}
