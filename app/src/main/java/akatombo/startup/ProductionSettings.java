package akatombo.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.env.PropertyResolver;

/**
 * What the profile {@code production} needs and what it refuses, so that nothing made for trying
 * out serves a real city by oversight.
 */
final class ProductionSettings {

  private static final Map<String, String> REQUIRED = new LinkedHashMap<>();

  static {
    REQUIRED.put("akatombo.city", "the folder of the city");
    REQUIRED.put("spring.r2dbc.url", "the database, r2dbc:postgresql://HOST/NAME");
    REQUIRED.put("spring.r2dbc.username", "who we are to the database");
    REQUIRED.put("spring.r2dbc.password", "the password of the database");
    REQUIRED.put("akatombo.security.issuers[0].uri", "the OpenID Connect issuer of the staff");
    REQUIRED.put("akatombo.security.issuers[0].jwk-set-uri", "where its public keys are");
    REQUIRED.put("akatombo.security.issuers[0].audience", "what its tokens must be made for");
  }

  /** The first that come to mind, to whoever attacks too. */
  private static final Set<String> GUESSED =
      Set.of(
          "postgres",
          "password",
          "passwort",
          "secret",
          "changeme",
          "change-me",
          "test",
          "demo",
          "admin",
          "root",
          "akatombo",
          "1234",
          "12345678");

  private ProductionSettings() {}

  /** Stops the start, naming the first setting that is missing or not for production. */
  static void check(PropertyResolver settings, Path home) {
    REQUIRED.forEach((name, meaning) -> {
      if (settings.getProperty(name, "").isBlank()) {
        throw new StartupFailure(
            "the profile production needs the setting %s (%s); see docs/production.md"
                .formatted(name, meaning));
      }
    });
    refuseGuessedPassword(settings);
    requireHttps(settings, "akatombo.security.issuers[0].uri");
    requireHttps(settings, "akatombo.security.issuers[0].jwk-set-uri");
    refuseLoopbackWebhooks(settings);
    if (Files.exists(home.resolve("demo-keys.json"))) {
      throw new StartupFailure(
          "%s was used for trying out (demo-keys.json); choose another akatombo.home for production"
              .formatted(home.toAbsolutePath().normalize()));
    }
  }

  private static void refuseGuessedPassword(PropertyResolver settings) {
    String password = settings.getProperty("spring.r2dbc.password", "").toLowerCase(Locale.ROOT);
    String user = settings.getProperty("spring.r2dbc.username", "").toLowerCase(Locale.ROOT);
    if (GUESSED.contains(password) || password.equals(user)) {
      throw new StartupFailure(
          "spring.r2dbc.password is one that anybody guesses; production needs another");
    }
  }

  private static void refuseLoopbackWebhooks(PropertyResolver settings) {
    String name = "akatombo.bus-location.webhooks.allow-loopback";
    if (settings.getProperty(name, Boolean.class, false)) {
      throw new StartupFailure(
          name + " is for tests: production must not let an operator reach our own machine");
    }
  }

  private static void requireHttps(PropertyResolver settings, String name) {
    if (!settings.getProperty(name, "").startsWith("https://")) {
      throw new StartupFailure(name + " must begin with https:// in production");
    }
  }
}
