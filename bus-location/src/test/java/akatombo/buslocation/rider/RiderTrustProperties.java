package akatombo.buslocation.rider;

import static akatombo.buslocation.Town.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Town;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.rider.RiderTrust.Reason;
import akatombo.buslocation.rider.RiderTrust.Verdict;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Who can move a bus on the map by saying that it rides in it, and who cannot. */
class RiderTrustProperties {

  private static final RiderTrust TWO = new RiderTrust(2, 0);
  private static final RiderTrust TWO_OR_LONG_ALONE = new RiderTrust(2, 6);
  private static final Instant START = at("8:00");
  private static final RidePath PATH =
      new RidePath(
          TripRun.of(
                  Town.SCHEDULE,
                  Town.SCHEDULE.findTrip(new TripId(Town.FEED, "n0800")).orElseThrow(),
                  Town.DATE)
              .orElseThrow());

  /** A position said after so many seconds. */
  private record Said(int second, double north, double east) {}

  private static GeoPoint point(double north, double east) {
    return new GeoPoint(34.80 + north * Town.DEGREES, Town.LON + east * Town.DEGREES);
  }

  private static RideTrail trail(String origin, List<Said> all) {
    RideTrail trail = RideTrail.of(origin);
    for (Said said : all) {
      trail = trail.after(point(said.north, said.east), START.plusSeconds(said.second), PATH);
    }
    return trail;
  }

  /** A phone in a bus that drives steadily from A, heard of every ten seconds. */
  private static RideTrail rider(String origin, double speed, int seconds, double noise) {
    List<Said> all = new ArrayList<>();
    for (int second = 0; second <= seconds; second += 10) {
      all.add(new Said(second, Math.max(0, speed * second + (second % 20 - 5) * noise), noise));
    }
    return trail(origin, all);
  }

  @Provide
  Arbitrary<List<Said>> anything() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 120),
            Arbitraries.doubles().between(-500, 3_800),
            Arbitraries.doubles().between(-200, 200))
        .as(Said::new)
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 300)
  void neverBelievesWhatComesFromOnePlaceOnly(
      @ForAll("anything") List<Said> one,
      @ForAll("anything") List<Said> two,
      @ForAll @DoubleRange(min = 4, max = 15) double speed) {
    List<RideTrail> trails =
        List.of(trail("liar", one), trail("liar", two), rider("liar", speed, 120, 0));
    assertThat(TWO.judge(trails, false, START.plusSeconds(120)))
        .isInstanceOf(Verdict.NotBelieved.class);
  }

  @Property(tries = 300)
  void neverBelievesOneWhoWalks(
      @ForAll @DoubleRange(min = 0, max = 2.5) double speed,
      @ForAll @IntRange(min = 10, max = 280) int seconds) {
    assertThat(
            TWO_OR_LONG_ALONE.judge(
                List.of(rider("walker", speed, seconds, 0)), false, START.plusSeconds(seconds)))
        .isInstanceOf(Verdict.NotBelieved.class);
  }

  @Property(tries = 300)
  void neverBelievesOneWhoIsNotOnThePath(
      @ForAll @DoubleRange(min = 4, max = 15) double speed,
      @ForAll @DoubleRange(min = 80, max = 5_000) double aside) {
    List<Said> all = new ArrayList<>();
    for (int second = 0; second <= 120; second += 10) {
      all.add(new Said(second, speed * second, aside));
    }
    assertThat(TWO_OR_LONG_ALONE.judge(List.of(trail("liar", all)), false, START.plusSeconds(120)))
        .isEqualTo(new Verdict.NotBelieved(Reason.NOT_RIDING));
  }

  @Property(tries = 300)
  void neverBelievesAnybodyAgainstTheOperator(
      @ForAll("anything") List<Said> liar, @ForAll @DoubleRange(min = 4, max = 15) double speed) {
    List<RideTrail> trails =
        List.of(trail("x", liar), rider("a", speed, 120, 0), rider("b", speed, 120, 3));
    assertThat(TWO_OR_LONG_ALONE.judge(trails, true, START.plusSeconds(120)))
        .isEqualTo(new Verdict.NotBelieved(Reason.OPERATOR_REPORTS));
  }

  /** Two who ride are believed, and one who says something else does not move them. */
  @Property(tries = 300)
  void believesTwoWhoAgreeWhateverAThirdSays(
      @ForAll("anything") List<Said> liar,
      @ForAll @DoubleRange(min = 4, max = 12) double speed,
      @ForAll @DoubleRange(min = 0, max = 3) double noise) {
    List<RideTrail> trails =
        List.of(trail("x", liar), rider("a", speed, 120, 0), rider("b", speed, 120, noise));
    Verdict verdict = TWO.judge(trails, false, START.plusSeconds(120));
    assertThat(verdict).isInstanceOf(Verdict.Believed.class);
    double there = ((Verdict.Believed) verdict).place().meters();
    double age =
        START.plusSeconds(120).getEpochSecond()
            - ((Verdict.Believed) verdict).place().at().getEpochSecond();
    assertThat(there).isBetween(speed * 120 - 250 - 15 * age, speed * 120 + 250);
  }

  @Property(tries = 100)
  void believesNobodyWhenTwoContradictEachOther(
      @ForAll @DoubleRange(min = 4, max = 5) double slow,
      @ForAll @DoubleRange(min = 10, max = 15) double fast) {
    assertThat(
            TWO_OR_LONG_ALONE.judge(
                List.of(rider("a", slow, 120, 0), rider("b", fast, 120, 0)),
                false,
                START.plusSeconds(120)))
        .isEqualTo(new Verdict.NotBelieved(Reason.RIDERS_DISAGREE));
  }

  @Property(tries = 100)
  void believesOneWhoRidesLongWhereTheCityWantsThat(
      @ForAll @DoubleRange(min = 4, max = 15) double speed) {
    List<RideTrail> alone = List.of(rider("a", speed, 120, 0));
    assertThat(TWO_OR_LONG_ALONE.judge(alone, false, START.plusSeconds(120)))
        .isInstanceOf(Verdict.Believed.class);
    assertThat(TWO.judge(alone, false, START.plusSeconds(120)))
        .isEqualTo(new Verdict.NotBelieved(Reason.TOO_FEW));
  }
}
