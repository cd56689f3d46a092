package akatombo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigurationPageTest {

  private static final String METADATA = "META-INF/spring-configuration-metadata.json";

  /** If this fails: add the setting to docs/configuration.md, or take out one that is gone. */
  @Test
  void listsEverySetting() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "configuration.md"));
    TreeSet<String> missing = new TreeSet<>();
    for (String setting : settings()) {
      if (!page.contains("`" + setting + "`") && !page.contains(setting + "[]")) {
        missing.add(setting);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static TreeSet<String> settings() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    List<URL> files =
        Collections.list(ConfigurationPageTest.class.getClassLoader().getResources(METADATA));
    for (URL file : files) {
      try (InputStream in = file.openStream()) {
        for (JsonNode property : JsonMapper.builder().build().readTree(in).path("properties")) {
          String name = property.path("name").asString();
          if (name.startsWith("akatombo.")) {
            names.add(name);
          }
        }
      }
    }
    assertThat(names).as("the annotation processor has run").hasSizeGreaterThan(20);
    return names;
  }
}
