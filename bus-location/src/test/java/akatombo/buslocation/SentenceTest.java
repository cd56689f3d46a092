package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SentenceTest {

  private static final Sentence LATE =
      Sentence.of("{1} の時刻 {0}", "{0} of {1}", Instant.parse("2027-03-31T23:02:03.456789Z"), "{0}");

  @Test
  void writesTimesOfTheCitysClocksToTheSecond() {
    assertThat(LATE.text(false, Town.ZONE)).isEqualTo("2027-04-01T08:02:03+09:00 of {0}");
    assertThat(LATE.text(true, Town.ZONE)).isEqualTo("{0} の時刻 2027-04-01T08:02:03+09:00");
  }
}
