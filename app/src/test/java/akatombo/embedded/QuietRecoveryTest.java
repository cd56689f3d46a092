package akatombo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class QuietRecoveryTest {

  /** It says ERROR of each database that has died, although that one is started again. */
  @Test
  void leavesItToUsToTellThatADatabaseHasDied() throws IOException {
    Object level =
        new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yaml"))
            .getFirst()
            .getProperty("logging.level." + EmbeddedPostgres.class.getName());
    assertThat(level).isEqualTo("OFF");
  }
}
