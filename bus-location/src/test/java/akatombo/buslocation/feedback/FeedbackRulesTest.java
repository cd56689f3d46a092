package akatombo.buslocation.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.buslocation.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class FeedbackRulesTest {

  private static final Instant NOW = Town.at("8:05");

  private static RiderReport report(
      @Nullable String trip, @Nullable String stop, @Nullable String text) {
    return new ReportBody(trip, null, stop, "NEVER_CAME", text, "ja")
        .report(new UUID(0, 0), Town.SCHEDULES, NOW);
  }

  @Test
  void takesOutWhatTellsWhoSomebodyIs() {
    assertThat(Redaction.of("8時5分のバスが来ない。連絡は taro@example.jp か 090-1234-5678 まで"))
        .isEqualTo("8時5分のバスが来ない。連絡は […] か […] まで");
    assertThat(Redaction.of("０７９１（６４）３１３１に電話して")).isEqualTo("[…]に電話して");
    assertThat(Redaction.of("2027-04-01 08:05, bus 101, stop 12")).contains("2027-04-01 08:05");
  }

  @Test
  void knowsWhoseTripAndWhoseStopItIs() {
    assertThat(report("t:n0800", null, "").agencyIds())
        .isEqualTo(report(null, "t:A", "").agencyIds());
    assertThat(report("t:n0800", "t:A", "").serviceDate()).isEqualTo(Town.DATE.date());
  }

  @Test
  void refusesWhatDoesNotExistOrIsTooLong() {
    assertThatThrownBy(() -> report("t:nowhere", null, ""))
        .isInstanceOf(ErrorResponseException.class);
    assertThatThrownBy(() -> report(null, "t:nowhere", ""))
        .isInstanceOf(ErrorResponseException.class);
    assertThatThrownBy(() -> report(null, null, "")).hasMessageContaining("tripId is missing");
    assertThatThrownBy(() -> report("t:n0800", null, "あ".repeat(501)))
        .isInstanceOf(ErrorResponseException.class);
    assertThat(report("t:n0800", null, "あ".repeat(500)).text()).hasSize(500);
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> ReportBody.EMPTY.report(new UUID(0, 0), Town.SCHEDULES, NOW))
        .hasMessageContaining("missing-parameter")
        .hasMessageContaining("tripId is missing; give a tripId or a stopId.");
    assertThatThrownBy(() ->
            new ReportBody("t:n0800", null, null, null, null, null)
                .report(new UUID(0, 0), Town.SCHEDULES, NOW))
        .hasMessageContaining("category is missing; give one of NEVER_CAME, ")
        .hasMessageNotContaining("null;");
  }

  @Test
  void letsAnAddressSendAFewReportsInAWhile() {
    ReportLimit limit = new ReportLimit(2, Duration.ofMinutes(10));
    assertThat(limit.take("a", NOW)).isTrue();
    assertThat(limit.take("a", NOW)).isTrue();
    assertThat(limit.take("a", NOW)).isFalse();
    assertThat(limit.take("b", NOW)).isTrue();
    assertThat(limit.take("a", NOW.plusSeconds(601))).isTrue();
  }

  @Test
  void givesBackWhatWasNotKept() {
    ReportLimit limit = new ReportLimit(1, Duration.ofMinutes(10));
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take("a", NOW)).isTrue();
      limit.giveBack("a");
    }
    assertThat(limit.take("a", NOW)).isTrue();
    assertThat(limit.take("a", NOW)).isFalse();
  }
}
