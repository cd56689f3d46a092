package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.Town;
import akatombo.buslocation.ingest.MessageIntake.Receipt;
import akatombo.gtfs.Schedules;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

class MessageIntakeTest {

  private static final OperatorGrant GRANT = new OperatorGrant("op", null, Set.of());

  private static MessageIntake intake(Schedules schedules) {
    OperatorQuota quota = new OperatorQuota(10, 10);
    ReportIntake.Guards guards =
        new ReportIntake.Guards(
            new SenderQuota(quota, quota, quota),
            new ReportSieve(
                new SieveProperties(
                    Duration.ofDays(30), 0, false, 0, Duration.ZERO, 0, Duration.ZERO, 0)),
            new IngestMetrics(new SimpleMeterRegistry()));
    Clock clock = Clock.fixed(Town.at("8:02"), Town.ZONE);
    return new MessageIntake(
        new ReportIntake(
            reports -> Mono.just(new IngestOutcome.Taken(List.of())),
            () -> schedules,
            null,
            guards,
            clock));
  }

  /** In the first seconds of a start nothing can be made of a position, and none may be lost. */
  @Test
  void keepsPositionsWaitingUntilThereIsATimetable() {
    byte[] message =
        "{\"timestamp\":1,\"lat\":34.8,\"lon\":134.5}".getBytes(StandardCharsets.UTF_8);
    assertThat(intake(Schedules.NONE).take(message, GRANT, "v").block())
        .isEqualTo(new Receipt.Later(Duration.ofSeconds(5)));
    assertThat(IngestProblems.noTimetableYet().getStatusCode())
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
  }
}
