package akatombo.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

  private final SettingNames names =
      new SettingNames(
          List.of(
              "akatombo.home",
              "akatombo.city",
              "akatombo.http.burst",
              "akatombo.routing.otp-url",
              "akatombo.routing.plan.max-calls",
              "akatombo.security.issuers"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "akatombo.home",
        "akatombo.routing.otp-url",
        "akatombo.routing.otpUrl",
        "akatombo.security.issuers[0].uri",
        "akatombo.security.issuers"
      })
  void knowsSettingsHoweverTheyAreWritten(String name) {
    assertThat(names.has(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKATOMBO_HOME",
        "AKATOMBO_ROUTING_OTPURL",
        "AKATOMBO_ROUTING_OTP_URL",
        "AKATOMBO_SECURITY_ISSUERS_0_URI",
        "AKATOMBO_SERVICE_HOST",
        "AKATOMBO_PORT_8080_TCP_ADDR",
        "AKATOMBO_PORT",
        "AKATOMBO_DB_SERVICE_PORT_HTTP"
      })
  void knowsVariablesAndLeavesThoseOfAClusterAlone(String variable) {
    assertThat(names.hasVariable(variable)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "akatombo.hmoe, akatombo.home",
    "akatombo.rooting.otp-url, akatombo.routing.otp-url",
    "akatombo.http.bursts, akatombo.http.burst",
    "akatombo.plan.max-calls, akatombo.routing.plan.max-calls",
    "AKATOMBO_ROUTING_OTPURI, akatombo.routing.otp-url"
  })
  void namesWhatWasMeant(String written, String meant) {
    assertThat(names.has(written)).isFalse();
    assertThat(names.hasVariable(written)).isFalse();
    assertThat(names.nearest(written)).contains(meant);
  }

  @Test
  void guessesNothingFarOff() {
    assertThat(names.nearest("akatombo.something.quite.different.from.all")).isEmpty();
  }
}
