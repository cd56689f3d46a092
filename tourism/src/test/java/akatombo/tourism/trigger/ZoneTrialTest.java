package akatombo.tourism.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PoiId;
import akatombo.tourism.Slug;
import akatombo.tourism.TextState;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.Waypoint;
import akatombo.tourism.trigger.ZoneTrial.Finding;
import akatombo.tourism.trigger.ZoneTrial.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZoneTrialTest {

  @Test
  void findsNothingWhereZonesAreApart() {
    assertThat(ZoneTrial.of(tour(new int[][] {{0, 30}, {150, 30}, {300, 30}, {9_000, 30}})))
        .isEmpty();
  }

  @Test
  void findsTwoZonesThatSpeakAtOnce() {
    assertThat(ZoneTrial.of(tour(new int[][] {{0, 60}, {20, 60}, {300, 30}})))
        .containsExactly(new Finding(Trouble.AT_ONCE, 1, 0));
  }

  @Test
  void findsAZoneThatSpeaksBeforeItsTurn() {
    assertThat(ZoneTrial.of(tour(new int[][] {{0, 30}, {400, 30}, {200, 30}})))
        .contains(new Finding(Trouble.OUT_OF_ORDER, 1, 2));
  }

  @Test
  void aTourWithoutZonesHasNoTrouble() {
    assertThat(ZoneTrial.of(tour(new int[][] {{0, 0}, {100, 0}}))).isEmpty();
  }

  /** Zones at meters east with a radius; 0 for none. */
  private static Tour tour(int[][] zones) {
    List<Waypoint> waypoints = new ArrayList<>();
    for (int[] zone : zones) {
      GeoPoint center = new GeoPoint(34.8668, 134.5476 + zone[0] / 91_200.0);
      waypoints.add(
          new Waypoint(
              new PoiId("p" + waypoints.size()),
              LocalizedText.NONE,
              zone[1] == 0 ? null : new TriggerZone.Circle(center, zone[1]),
              true,
              Duration.ZERO,
              List.of(),
              false));
    }
    return new Tour(
        new Slug("t"),
        new LocalizedText(
            Map.of(Language.JAPANESE, new LocalizedText.Entry("t", TextState.ORIGINAL))),
        LocalizedText.NONE,
        LocalizedText.NONE,
        waypoints,
        Collections.nCopies(zones.length - 1, TourLeg.UNKNOWN),
        List.of(),
        "CC-BY-4.0",
        false,
        null);
  }
}
