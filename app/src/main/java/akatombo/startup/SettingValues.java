package akatombo.startup;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Reads every setting once before anything starts, so that a wrong one costs no waiting. */
final class SettingValues {

  private static final String OURS = "akatombo.";

  private final Binder binder;

  SettingValues(Environment environment) {
    this.binder = Binder.get(environment);
  }

  /**
   * Stops at the first value that its setting cannot have.
   *
   * @param groups of the descriptions that the compiler writes: a record of settings each
   */
  void check(JsonNode groups) {
    for (JsonNode group : groups) {
      String type = group.path("type").asString();
      // A record within another is read with that one.
      boolean isWhole = type.equals(group.path("sourceType").asString());
      if (isWhole && group.path("name").asString().startsWith(OURS)) {
        var _ = binder.bindOrCreate(group.path("name").asString(), Bindable.of(settings(type)));
      }
    }
  }

  private static Class<?> settings(String type) {
    try {
      return Class.forName(type);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the descriptions are of another build", e);
    }
  }
}
