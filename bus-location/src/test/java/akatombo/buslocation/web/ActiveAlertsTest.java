package akatombo.buslocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.ServiceAlert.InformedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActiveAlertsTest {

  private static final Instant TODAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final Instant TOMORROW = TODAY.plus(Duration.ofDays(1));
  private static final Duration HOUR = Duration.ofHours(1);

  /** Who looks at tomorrow's board today wants to know why tomorrow's bus is canceled. */
  @Test
  void tellsOfTheTimeThatIsLookedAt() {
    List<ServiceAlert> alerts =
        List.of(
            alert("today", TODAY, TODAY.plus(HOUR)),
            alert("tomorrow", TOMORROW, TOMORROW.plus(HOUR)));
    assertThat(ActiveAlerts.during(alerts, TOMORROW, TOMORROW.plus(HOUR)).all())
        .extracting(ServiceAlert::id)
        .containsExactly("tomorrow");
    assertThat(ActiveAlerts.during(alerts, TODAY, TOMORROW).all()).hasSize(2);
    assertThat(ActiveAlerts.during(alerts, TODAY.plus(HOUR), TOMORROW.minusSeconds(1)).all())
        .as("the end itself is outside")
        .isEmpty();
  }

  @Test
  void tellsAlwaysOfWhatHasNoEnd() {
    List<ServiceAlert> open = List.of(alert("open", TODAY, null));
    assertThat(ActiveAlerts.during(open, TOMORROW, TOMORROW).all()).hasSize(1);
    assertThat(ActiveAlerts.during(open, TODAY.minus(HOUR), TODAY.minusSeconds(1)).all()).isEmpty();
  }

  private static ServiceAlert alert(String id, Instant start, Instant end) {
    return new ServiceAlert(
        "t",
        id,
        "WEATHER",
        "NO_SERVICE",
        "WARNING",
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        List.of(new InformedEntity(null, null, null, null)),
        List.of(new ActivePeriod(start, end)));
  }
}
