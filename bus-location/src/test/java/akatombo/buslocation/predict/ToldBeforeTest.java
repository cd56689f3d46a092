package akatombo.buslocation.predict;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.predict.ExpectedCall.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldBeforeTest {

  private static final ToldBefore TOLD =
      ToldBefore.of(List.of(call(3, 1_000, 1_020), call(4, 1_200, 1_210)), 900);

  private static ExpectedCall call(int position, long arrival, long departure) {
    Range range = new Range(arrival, departure);
    return new ExpectedCall(
        position, arrival, departure, range, range, PredictionSource.LEARNED, arrival);
  }

  @Test
  void keepsWhatWasToldWhileTheEvidenceLiesNear() {
    assertThat(TOLD.arrival(4, 1_208, 10)).isEqualTo(1_200);
    assertThat(TOLD.departure(4, 1_201, 10)).isEqualTo(1_210);
  }

  @Test
  void movesNoFartherThanTheEvidenceAsks() {
    assertThat(TOLD.arrival(4, 1_250, 10)).isEqualTo(1_240);
    assertThat(TOLD.arrival(4, 1_150, 10)).isEqualTo(1_160);
    assertThat(TOLD.arrival(4, 1_150, 0)).isEqualTo(1_150);
  }

  @Test
  void tellsTheEvidenceWhereNothingWasTold() {
    assertThat(TOLD.arrival(2, 1_050, 10)).isEqualTo(1_050);
    assertThat(TOLD.arrival(5, 1_400, 10)).isEqualTo(1_400);
    assertThat(ToldBefore.NOTHING.arrival(0, 7, 10)).isEqualTo(7);
    assertThat(ToldBefore.NOTHING.weight(0, 0)).isZero();
  }

  @Test
  void countsLessAfterASilenceOrAStop() {
    assertThat(TOLD.weight(3, 900)).isEqualTo(1);
    assertThat(TOLD.weight(3, 990)).isEqualTo(0.5);
    assertThat(TOLD.weight(3, 1_200)).isZero();
    assertThat(TOLD.weight(4, 900)).isEqualTo(0.3);
  }

  @Test
  void givesWayByPartOfTheRangeAndNeverMuch() {
    assertThat(ToldBefore.leeway(30)).isEqualTo(6);
    assertThat(ToldBefore.leeway(300)).isEqualTo(20);
  }
}
