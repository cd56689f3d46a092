package akatombo.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingValuesTest {

  /** As the compiler writes them. */
  private static final JsonNode GROUPS =
      JsonMapper.shared()
          .readTree(
              """
              [{"name":"akatombo.routing.plan","type":"akatombo.routing.otp.PlanProperties",
                "sourceType":"akatombo.routing.otp.PlanProperties"},
               {"name":"akatombo.x.part","type":"akatombo.x.Whole$Part",
                "sourceType":"akatombo.x.Whole"},
               {"name":"other.things","type":"other.Things","sourceType":"other.Things"}]
              """);

  private final MockEnvironment environment = new MockEnvironment();

  private void check() {
    new SettingValues(environment).check(GROUPS);
  }

  @Test
  void isContentWithDefaultsAndWithWhatCanBe() {
    assertThatCode(this::check).doesNotThrowAnyException();
    environment.setProperty("akatombo.routing.plan.budget", "3s");
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void namesAValueOfAnotherKind() {
    environment.setProperty("akatombo.routing.plan.max-calls", "many");
    assertThatThrownBy(this::check)
        .isInstanceOf(BindException.class)
        .hasMessageContaining("akatombo.routing.plan.max-calls");
  }

  @Test
  void namesAValueThatIsOutOfRange() {
    environment.setProperty("akatombo.routing.plan.max-calls", "0");
    assertThatThrownBy(this::check)
        .isInstanceOf(BindException.class)
        .hasRootCauseMessage("akatombo.routing.plan.max-calls must be positive");
  }
}
