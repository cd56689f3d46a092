package akatombo.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.routing.planner.PlannerMissingException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** What a person must put right is said before the database is started. */
class GroundworkTest {

  @TempDir private Path home;

  private final MockEnvironment environment = new MockEnvironment();

  private void initialize() {
    environment.setProperty("akatombo.home", home.toString());
    GenericApplicationContext context = new GenericApplicationContext();
    context.setEnvironment(environment);
    new Groundwork().initialize(context);
  }

  @Test
  void saysThatThePlannerIsMissing() {
    environment.setProperty("server.port", "0");
    environment.setProperty("akatombo.routing.otp-jar", home.resolve("none.jar").toString());
    assertThatThrownBy(this::initialize)
        .isInstanceOf(PlannerMissingException.class)
        .hasMessageContaining("OpenTripPlanner is missing: no " + home.resolve("none.jar"));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void namesAPortThatIsNone() {
    environment.setProperty("server.port", "eighty");
    assertThatThrownBy(this::initialize)
        .isInstanceOf(BindException.class)
        .hasMessageContaining("server.port");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void tellsAnAddressOfAnotherMachineFromAPortInUse() {
    environment.setProperty("server.port", "0");
    environment.setProperty("server.address", "192.0.2.1");
    assertThatThrownBy(this::initialize)
        .isInstanceOf(StartupFailure.class)
        .hasMessage("setting server.address: 192.0.2.1 is no address of this machine");
  }
}
