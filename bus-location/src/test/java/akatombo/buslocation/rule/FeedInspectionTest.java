package akatombo.buslocation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedInspectionTest {

  private final Scene scene = new Scene();
  private final Iteration clean = scene.iteration();

  private static FeedBytes bytes(Iteration iteration) {
    return new FeedBytes(
        iteration.positions().toByteString().asReadOnlyByteBuffer(),
        iteration.updates().toByteString().asReadOnlyByteBuffer(),
        iteration.alerts().toByteString().asReadOnlyByteBuffer());
  }

  @Test
  void findsNothingInCleanBytes() {
    FeedInspection.Findings findings =
        new FeedInspection().inspect(bytes(clean), clean.feed().schedule(), Scene.NOW);
    assertThat(findings.violations()).isEmpty();
    assertThat(findings.age())
        .isEqualTo(Duration.ofSeconds(Scene.NOW.getEpochSecond() - Scene.SECOND));
  }

  @Test
  void countsEachRuleThatIsBroken() {
    scene.run("nowhere");
    assertThat(
            new FeedInspection()
                .inspect(bytes(scene.iteration()), clean.feed().schedule(), Scene.NOW)
                .violations())
        .containsEntry("E003", 2);
  }

  @Test
  void remembersTheMessagesOfTheTimeBefore() {
    FeedInspection inspection = new FeedInspection();
    assertThat(inspection.inspect(bytes(clean), clean.feed().schedule(), Scene.NOW).violations())
        .isEmpty();
    scene.vehicle().getPositionBuilder().setSpeed(8);
    assertThat(
            inspection
                .inspect(bytes(scene.iteration()), clean.feed().schedule(), Scene.NOW)
                .violations())
        .containsOnlyKeys("E017");
  }

  @Test
  void saysSoWhenTheBytesAreNoMessage() {
    FeedBytes broken =
        new FeedBytes(
            ByteBuffer.wrap(new byte[] {10, 5, 1}), bytes(clean).updates(), bytes(clean).alerts());
    assertThat(
            new FeedInspection().inspect(broken, clean.feed().schedule(), Scene.NOW).violations())
        .isEqualTo(Map.of("unreadable", 1));
  }
}
