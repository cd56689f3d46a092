package akatombo;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  /** If this fails: use the other module's root package, or give it a port that app implements. */
  @Test
  void noModuleReachesIntoAnother() {
    ApplicationModules.of(Akatombo.class).verify();
  }
}
