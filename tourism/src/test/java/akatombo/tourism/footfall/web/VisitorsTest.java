package akatombo.tourism.footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.footfall.Cell;
import akatombo.tourism.footfall.web.Visitors.Verdict;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class VisitorsTest {

  private static final LocalDateTime NINE = LocalDateTime.of(2027, 4, 1, 9, 0);
  private static final Cell GATE = new Cell("old-town", "gate", 9);
  private static final Cell CASTLE = new Cell("old-town", "castle", 9);

  private final Visitors visitors =
      new Visitors(new FootfallProperties(8, 3, Duration.ofMinutes(10)));

  private Verdict judge(Cell cell, String mark, String network) {
    return visitors.judge(NINE, cell, mark, network);
  }

  @Test
  void countsAVisitorOnceInACell() {
    assertThat(judge(GATE, "mark-a", "n1")).isEqualTo(Verdict.COUNTED);
    assertThat(judge(GATE, "mark-a", "n1")).isEqualTo(Verdict.KNOWN);
    assertThat(judge(GATE, "mark-a", "n2")).isEqualTo(Verdict.KNOWN);
    assertThat(judge(CASTLE, "mark-a", "n1")).isEqualTo(Verdict.COUNTED);
  }

  @Test
  void takesPhonesWithoutAMarkForOnePerNetwork() {
    assertThat(judge(GATE, "", "n1")).isEqualTo(Verdict.COUNTED);
    assertThat(judge(GATE, "", "n1")).isEqualTo(Verdict.KNOWN);
    assertThat(judge(GATE, "", "n2")).isEqualTo(Verdict.COUNTED);
  }

  @Test
  void nobodyFillsACellWithInventedMarks() {
    for (int i = 0; i < 3; i++) {
      assertThat(judge(GATE, "mark-" + i, "n1")).isEqualTo(Verdict.COUNTED);
    }
    assertThat(judge(GATE, "mark-3", "n1")).isEqualTo(Verdict.KNOWN);
    assertThat(judge(GATE, "mark-3", "n2")).isEqualTo(Verdict.COUNTED);
  }

  @Test
  void refusesANetworkThatTellsTooMuch() {
    for (int i = 0; i < 8; i++) {
      assertThat(judge(GATE, "", "n1")).isNotEqualTo(Verdict.TOO_MANY);
    }
    assertThat(judge(GATE, "", "n1")).isEqualTo(Verdict.TOO_MANY);
    assertThat(judge(GATE, "", "n2")).isEqualTo(Verdict.COUNTED);
  }

  @Test
  void forgetsWithTheHour() {
    assertThat(judge(GATE, "mark-a", "n1")).isEqualTo(Verdict.COUNTED);
    visitors.forgetBefore(NINE);
    assertThat(judge(GATE, "mark-a", "n1")).isEqualTo(Verdict.KNOWN);
    visitors.forgetBefore(NINE.plusHours(1));
    assertThat(judge(GATE, "mark-a", "n1")).isEqualTo(Verdict.COUNTED);
  }

  @Test
  void countsAgainWhatCouldNotBeWritten() {
    assertThat(judge(GATE, "mark-a", "n1")).isEqualTo(Verdict.COUNTED);
    visitors.takeBack(NINE, GATE, "mark-a", "n1");
    assertThat(judge(GATE, "mark-a", "n1")).isEqualTo(Verdict.COUNTED);
  }
}
