package akatombo.broker;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.embedded.EmbeddedMqtt;
import io.moquette.broker.subscriptions.Topic;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BrokerRulesTest {

  private final EmbeddedMqtt own = EmbeddedMqtt.on(1883, "akatombo");
  private final BrokerRules rules =
      new BrokerRules(own, (operator, key) -> key.equals("aka_of-" + operator));

  private boolean connects(String clientId, String username, String password) {
    return rules.checkValid(
        clientId, username, password == null ? null : password.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void letsAnOperatorInWithItsOwnKeyOnly() {
    assertThat(connects("bus", "a", "aka_of-a")).isTrue();
    assertThat(connects("bus", "a", "aka_of-b")).isFalse();
    assertThat(connects("bus", "a", "")).isFalse();
    assertThat(connects("bus", "a", null)).isFalse();
    assertThat(connects("bus", null, null)).isFalse();
  }

  @Test
  void letsNobodyTakeThePlaceOfOurOwnClient() {
    assertThat(connects("akatombo", own.username(), own.password())).isTrue();
    assertThat(connects("akatombo", own.username(), "guess")).isFalse();
    assertThat(connects("akatombo", "a", "aka_of-a")).isFalse();
  }

  @Test
  void letsAnOperatorPublishBelowItsOwnNameOnlyAndReadNothing() {
    assertThat(rules.canWrite(new Topic("akatombo/a/101/position"), "a", "bus")).isTrue();
    assertThat(rules.canWrite(new Topic("akatombo/ab/101/position"), "a", "bus")).isFalse();
    assertThat(rules.canWrite(new Topic("akatombo/b/101/position"), "a", "bus")).isFalse();
    assertThat(rules.canWrite(new Topic("else/a/101/position"), "a", "bus")).isFalse();
    assertThat(rules.canWrite(new Topic("akatombo/a/101/position"), null, "bus")).isFalse();
    assertThat(rules.canRead(new Topic("akatombo/a/101/position"), "a", "bus")).isFalse();
  }

  @Test
  void letsOurOwnClientReadOnly() {
    String user = own.username();
    assertThat(rules.canRead(new Topic("akatombo/+/+/position"), user, "akatombo")).isTrue();
    assertThat(rules.canWrite(new Topic("akatombo/a/101/position"), user, "akatombo")).isFalse();
  }
}
