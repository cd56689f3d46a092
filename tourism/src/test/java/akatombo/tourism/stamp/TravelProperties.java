package akatombo.tourism.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PoiId;
import akatombo.tourism.Rally;
import akatombo.tourism.Rally.Proof;
import akatombo.tourism.TriggerZone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is sent in whatever order, the stamps of a card are a journey somebody can make. */
class TravelProperties {

  private static final Instant NOW = Instant.parse("2027-04-01T12:00:00Z");
  private static final double SPEED = 17;
  private static final StampRules RULES =
      new StampRules(Duration.ofHours(12), 50, SPEED, Duration.ofSeconds(30));

  @Property(tries = 500)
  void noTwoStampsAreFartherApartThanOneTravels(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 43_000) Integer> secondsAgo,
      @ForAll @Size(min = 12, max = 12) List<@IntRange(max = 30_000) Integer> metersNorth) {
    List<StampRules.Earlier> card = new ArrayList<>();
    for (int i = 0; i < secondsAgo.size(); i++) {
      GeoPoint point = new GeoPoint(34.5 + metersNorth.get(i) / 111_195.0, 134.5);
      Instant at = NOW.minusSeconds(secondsAgo.get(i));
      StampRules.Circumstances around =
          new StampRules.Circumstances(
              new Rally(1, LocalizedText.NONE, null, null, Set.of(Proof.QR)),
              ZoneOffset.UTC,
              new StampPlace(new PoiId("p" + i), new TriggerZone.Circle(point, 40), point),
              card,
              NOW);
      if (RULES.judge(new Evidence.Screen(at), around)
          instanceof StampOutcome.Proved(Instant proved)) {
        card.add(new StampRules.Earlier(new Stamp("p" + i, Proof.QR, proved), point));
      }
    }
    assertThat(card).isNotEmpty();
    for (StampRules.Earlier a : card) {
      for (StampRules.Earlier b : card) {
        double seconds = Duration.between(a.stamp().at(), b.stamp().at()).abs().toSeconds() + 30;
        assertThat(a.point().metersTo(b.point())).isLessThanOrEqualTo(100 + SPEED * (seconds + 1));
      }
    }
  }
}
