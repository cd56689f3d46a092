package akatombo.tourism.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TourFitTest {

  private static final Duration TOUR = Duration.ofHours(2);
  private static final Instant NINE = at("09:00");
  private static final Instant FIVE = at("17:00");

  private static final List<Passage> THERE =
      List.of(
          way("08:30", "09:00"),
          way("09:30", "10:00"),
          way("11:30", "12:00"),
          way("14:30", "15:00"));
  private static final List<Passage> BACK =
      List.of(
          way("11:45", "12:15"),
          way("13:00", "13:30"),
          way("16:00", "16:30"),
          way("18:00", "18:30"));

  @Test
  void takesTheFirstWayThereAndKnowsTheLastOneBack() {
    assertThat(of(ways(THERE, BACK, null, null), FIVE))
        .isEqualTo(
            new TourFit.Fits(
                way("09:30", "10:00"),
                way("11:30", "12:00"),
                at("14:00"),
                way("13:00", "13:30"),
                way("16:00", "16:30")));
  }

  @Test
  void aLaterDeadlineAllowsALaterBus() {
    assertThat(of(ways(THERE, BACK, null, null), at("18:30")))
        .isInstanceOfSatisfying(
            TourFit.Fits.class,
            fit -> {
              assertThat(fit.lastBack()).isEqualTo(way("18:00", "18:30"));
              assertThat(fit.latestThere()).isEqualTo(way("14:30", "15:00"));
            });
  }

  @Test
  void saysByHowMuchATourIsTooLong() {
    assertThat(of(ways(THERE, BACK, null, null), at("12:30")))
        .isEqualTo(new TourFit.TooLong(Duration.ofMinutes(15)));
  }

  @Test
  void tellsNoWayThereFromNoWayBack() {
    assertThat(of(ways(List.of(), BACK, null, null), FIVE)).isEqualTo(new TourFit.NoWayThere());
    assertThat(of(ways(THERE, List.of(), null, null), FIVE)).isEqualTo(new TourFit.NoWayBack());
    assertThat(of(ways(THERE, BACK, null, null), at("12:00"))).isEqualTo(new TourFit.NoWayBack());
  }

  @Test
  void walksWhereItIsNear() {
    Duration walk = Duration.ofMinutes(10);
    assertThat(of(ways(List.of(), List.of(), walk, walk), FIVE))
        .isEqualTo(
            new TourFit.Fits(
                way("09:00", "09:10"),
                way("14:40", "14:50"),
                at("14:50"),
                way("11:10", "11:20"),
                way("16:50", "17:00")));
  }

  @Test
  void warnsWhenTheLastWayBackLeavesSoonAfterTheTour() {
    assertThat(fits(ways(THERE, List.of(way("12:29", "13:00")), null, null)).isTight(TOUR))
        .isTrue();
    assertThat(fits(ways(THERE, List.of(way("12:30", "13:00")), null, null)).isTight(TOUR))
        .isFalse();
  }

  private static Ways ways(
      List<Passage> there, List<Passage> back, Duration thereOnFoot, Duration backOnFoot) {
    return new Ways(Choices.of(there), Choices.of(back), thereOnFoot, backOnFoot);
  }

  private static TourFit.Fits fits(Ways ways) {
    return (TourFit.Fits) of(ways, FIVE);
  }

  private static TourFit of(Ways ways, Instant deadline) {
    return TourFit.of(ways, TOUR, NINE, deadline);
  }

  private static Passage way(String leave, String arrive) {
    return new Passage(at(leave), at(arrive), List.of());
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-24T" + time + ":00Z");
  }
}
