package akatombo.buslocation.rule;

import java.util.function.Consumer;

/**
 * A rule of the GTFS-realtime validator (MobilityData, RULES.md).
 *
 * @param id {@code E…} for an error, {@code W…} for a warning
 */
public record Rule(String id, String text, Check check) {

  /** Looks at one iteration and reports what breaks the rule. */
  @FunctionalInterface
  public interface Check {
    void run(Iteration iteration, Consumer<String> report);
  }
}
