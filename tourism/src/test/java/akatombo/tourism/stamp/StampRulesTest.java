package akatombo.tourism.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PoiId;
import akatombo.tourism.Rally;
import akatombo.tourism.Rally.Proof;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.stamp.Evidence.StaffCode;
import akatombo.tourism.stamp.StampOutcome.Proved;
import akatombo.tourism.trigger.Fix;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which proofs of a visit are believed (A21). */
class StampRulesTest {

  private static final Instant NOON = Instant.parse("2027-04-01T12:00:00+09:00");
  private static final GeoPoint CASTLE = new GeoPoint(34.8688, 134.5448);
  private static final GeoPoint HIMEJI = new GeoPoint(34.8267, 134.6906);
  private static final StampRules RULES =
      new StampRules(Duration.ofHours(12), 50, 17, Duration.ofSeconds(30));

  private static StampRules.Circumstances around(Stamp... earlier) {
    return around(null, null, earlier);
  }

  private static StampRules.Circumstances around(
      @Nullable LocalDate from, @Nullable LocalDate to, Stamp... earlier) {
    return new StampRules.Circumstances(
        new Rally(1, LocalizedText.NONE, from, to, Set.of(Proof.values())),
        ZoneId.of("Asia/Tokyo"),
        new StampPlace(new PoiId("castle"), new TriggerZone.Circle(CASTLE, 40), CASTLE),
        List.of(earlier).stream().map(stamp -> new StampRules.Earlier(stamp, HIMEJI)).toList(),
        NOON);
  }

  private static Evidence position(double north, double accuracy, Instant at) {
    GeoPoint point = new GeoPoint(CASTLE.lat() + north / 111_195, CASTLE.lon());
    return new Evidence.Position(new Fix(at, point, accuracy));
  }

  @Test
  void believesACodeOfTheScreenAndAlsoHoursLater() {
    Instant morning = NOON.minus(Duration.ofHours(11));
    assertThat(RULES.judge(new Evidence.Screen(NOON), around())).isEqualTo(new Proved(NOON));
    assertThat(RULES.judge(new Evidence.Screen(morning), around())).isEqualTo(new Proved(morning));
    Instant tooEarly = NOON.minus(Duration.ofHours(13));
    assertThat(RULES.judge(new Evidence.Screen(tooEarly), around()))
        .isEqualTo(new StampOutcome.OutOfTime(tooEarly));
    assertThat(RULES.judge(new Evidence.Screen(null), around()))
        .isEqualTo(new StampOutcome.WrongCode());
  }

  @Test
  void believesAPositionOnlyThereAndOnlyWhenItIsGoodEnough() {
    assertThat(RULES.judge(position(30, 10, NOON), around())).isEqualTo(new Proved(NOON));
    assertThat(RULES.judge(position(55, 20, NOON), around()))
        .as("at the edge")
        .isEqualTo(new Proved(NOON));
    assertThat(RULES.judge(position(90, 20, NOON), around()))
        .isEqualTo(new StampOutcome.NotThere(50));
    assertThat(RULES.judge(position(0, 51, NOON), around()))
        .isEqualTo(new StampOutcome.TooVague(51, 50));
    assertThat(RULES.judge(position(0, 10, NOON.plusSeconds(3600)), around()))
        .isInstanceOf(StampOutcome.OutOfTime.class);
    assertThat(RULES.judge(position(0, 10, NOON.plusSeconds(60)), around()))
        .as("a clock that is a little fast")
        .isEqualTo(new Proved(NOON));
  }

  @Test
  void believesACodeOfStaffWhileItIsGoodAndOnce() {
    StaffCode code = new StaffCode(NOON.minusSeconds(3600), NOON.plusSeconds(3600), null);
    assertThat(RULES.judge(new Evidence.Staff(code, NOON), around())).isEqualTo(new Proved(NOON));
    assertThat(RULES.judge(new Evidence.Staff(null, NOON), around()))
        .isEqualTo(new StampOutcome.WrongCode());
    Instant before = NOON.minusSeconds(7200);
    assertThat(RULES.judge(new Evidence.Staff(code, before), around()))
        .isEqualTo(new StampOutcome.OutOfTime(before));
    StaffCode used = new StaffCode(code.issuedAt(), code.expiresAt(), NOON.minusSeconds(60));
    assertThat(RULES.judge(new Evidence.Staff(used, NOON), around()))
        .isEqualTo(new StampOutcome.UsedCode());
  }

  @Test
  void believesNobodyWhoIsFasterThanABus() {
    // 14 km by air: 13.8 km at 17 m/s are some 815 s.
    Stamp himeji = new Stamp("himeji", Proof.QR, NOON.minusSeconds(600));
    assertThat(RULES.judge(new Evidence.Screen(NOON), around(himeji)))
        .isInstanceOfSatisfying(
            StampOutcome.TooFast.class,
            fast -> {
              assertThat(fast.place()).isEqualTo("himeji");
              assertThat(fast.passed()).isEqualTo(Duration.ofMinutes(10));
              assertThat(fast.needed().toSeconds()).isBetween(780L, 850L);
            });
    Stamp earlier = new Stamp("himeji", Proof.QR, NOON.minusSeconds(900));
    assertThat(RULES.judge(new Evidence.Screen(NOON), around(earlier))).isEqualTo(new Proved(NOON));
    assertThat(RULES.judge(new Evidence.Screen(NOON.minusSeconds(1200)), around(himeji)))
        .as("sent late, from before the other")
        .isInstanceOf(StampOutcome.TooFast.class);
  }

  @Test
  void believesNothingOutsideTheDaysOfTheRally() {
    LocalDate today = LocalDate.of(2027, 4, 1);
    assertThat(RULES.judge(new Evidence.Screen(NOON), around(today, today)))
        .isEqualTo(new Proved(NOON));
    assertThat(RULES.judge(new Evidence.Screen(NOON), around(today.plusDays(1), null)))
        .isEqualTo(new StampOutcome.NotOn(NOON));
    assertThat(RULES.judge(new Evidence.Screen(NOON), around(null, today.minusDays(1))))
        .isEqualTo(new StampOutcome.NotOn(NOON));
  }
}
