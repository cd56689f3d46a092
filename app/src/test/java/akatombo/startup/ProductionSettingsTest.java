package akatombo.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ProductionSettingsTest {

  @TempDir private Path home;

  private final MockEnvironment settings =
      new MockEnvironment()
          .withProperty("akatombo.city", "/srv/city")
          .withProperty("spring.r2dbc.url", "r2dbc:postgresql://db.example.org/akatombo")
          .withProperty("spring.r2dbc.username", "akatombo")
          .withProperty("spring.r2dbc.password", "correct horse")
          .withProperty("akatombo.security.issuers[0].uri", "https://login.example.org/")
          .withProperty("akatombo.security.issuers[0].jwk-set-uri", "https://login.example.org/k")
          .withProperty("akatombo.security.issuers[0].audience", "akatombo");

  @Test
  void isContentWithAllOfThem() {
    assertThatCode(() -> ProductionSettings.check(settings, home)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "akatombo.city",
        "spring.r2dbc.url",
        "spring.r2dbc.username",
        "spring.r2dbc.password",
        "akatombo.security.issuers[0].uri",
        "akatombo.security.issuers[0].jwk-set-uri",
        "akatombo.security.issuers[0].audience"
      })
  void namesTheOneThatIsMissing(String name) {
    settings.setProperty(name, " ");
    assertThatThrownBy(() -> ProductionSettings.check(settings, home))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("needs the setting " + name + " (");
  }

  @ParameterizedTest
  @CsvSource({
    "spring.r2dbc.password, postgres",
    "spring.r2dbc.password, Akatombo",
    "akatombo.security.issuers[0].uri, urn:akatombo:demo",
    "akatombo.security.issuers[0].jwk-set-uri, http://login.example.org/k",
    "akatombo.bus-location.webhooks.allow-loopback, true"
  })
  void refusesWhatIsForTryingOut(String name, String value) {
    settings.setProperty(name, value);
    assertThatThrownBy(() -> ProductionSettings.check(settings, home))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining(name);
  }

  @Test
  void refusesTheFolderOfTheDemoKeys() throws IOException {
    Files.writeString(home.resolve("demo-keys.json"), "{}");
    assertThatThrownBy(() -> ProductionSettings.check(settings, home))
        .hasMessageContaining("demo-keys.json");
  }
}
