package akatombo.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what is set but does not exist or cannot have that value, what production lacks, and a
 * home nobody can write to, before the log is opened there.
 */
final class SettingsCheck implements EnvironmentPostProcessor {

  /** Written by the compiler, one for each module. */
  private static final String DESCRIPTIONS = "META-INF/spring-configuration-metadata.json";

  private static final String OURS = "akatombo.";
  private static final String OUR_VARIABLES = "AKATOMBO_";

  /** Settings that no feature's record holds; the last is for tests only. */
  private static final Set<String> OTHERS =
      Set.of("akatombo.home", "akatombo.city", "akatombo.data");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    List<JsonNode> described = described();
    Set<String> known = names(described);
    if (!known.isEmpty()) { // an IDE may compile without them
      known.addAll(OTHERS);
      SettingNames names = new SettingNames(known);
      environment.getPropertySources().forEach(source -> check(source, names));
    }
    Path home = Path.of(environment.getProperty("akatombo.home", "var"));
    if (environment.acceptsProfiles(Profiles.of("production"))) {
      ProductionSettings.check(environment, home);
    }
    SettingValues values = new SettingValues(environment);
    described.forEach(module -> values.check(module.path("groups")));
    requireWritable(home);
  }

  private static void check(PropertySource<?> source, SettingNames names) {
    if (source instanceof EnumerablePropertySource<?> listed) {
      boolean isVariables = source instanceof SystemEnvironmentPropertySource;
      Stream.of(listed.getPropertyNames())
          .filter(name -> name.startsWith(isVariables ? OUR_VARIABLES : OURS))
          .filter(name -> isVariables ? !names.hasVariable(name) : !names.has(name))
          .findFirst()
          .ifPresent(name -> {
            throw new StartupFailure(unknown(name, names));
          });
    }
  }

  private static String unknown(String name, SettingNames names) {
    return names
        .nearest(name)
        .map(meant -> "there is no setting %s; did you mean %s?".formatted(name, meant))
        .orElse("there is no setting %s; docs/configuration.md lists them".formatted(name));
  }

  private static Set<String> names(List<JsonNode> described) {
    Set<String> names = new TreeSet<>();
    for (JsonNode module : described) {
      for (JsonNode setting : module.path("properties")) {
        String name = setting.path("name").asString();
        if (name.startsWith(OURS)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static List<JsonNode> described() {
    List<JsonNode> described = new ArrayList<>();
    try {
      ClassLoader loader = SettingsCheck.class.getClassLoader();
      for (URL file : Collections.list(loader.getResources(DESCRIPTIONS))) {
        try (InputStream in = file.openStream()) {
          described.add(JsonMapper.shared().readTree(in));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return described;
  }

  private static void requireWritable(Path home) {
    Path log = home.resolve("log");
    try {
      Files.createDirectories(log);
    } catch (IOException e) {
      throw Home.notWritable(home, e);
    }
    if (!Files.isWritable(log)) {
      throw Home.notWritable(home, null);
    }
  }
}
