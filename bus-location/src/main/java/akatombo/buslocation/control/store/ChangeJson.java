package akatombo.buslocation.control.store;

import akatombo.buslocation.control.ServiceChange;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Decisions as JSON documents of the database. */
public final class ChangeJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ChangeJson() {}

  /** The document. */
  public static String write(ServiceChange change) {
    return JSON.writeValueAsString(change);
  }

  /**
   * The decision.
   *
   * @param kind as {@link ServiceChange#kind()} gives it
   */
  public static ServiceChange read(String kind, String json) {
    Class<? extends ServiceChange> type =
        switch (kind) {
          case "cancellation" -> ServiceChange.Cancellation.class;
          case "extra-trip" -> ServiceChange.Extra.class;
          case "detour" -> ServiceChange.Detour.class;
          case "alert" -> ServiceChange.Notice.class;
          default -> throw new IllegalStateException("no kind of change is called " + kind);
        };
    return JSON.readValue(json, type);
  }
}
