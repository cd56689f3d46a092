package akatombo.tourism.office;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the tourism office.
 *
 * @param reloadEvery how often it is looked whether something is due or another replica published
 * @param undoFor how long every edit can be taken back
 * @param previewMax how long a preview link may be good
 * @param keysKept how long answers to an Idempotency-Key are kept
 */
@ConfigurationProperties("akatombo.tourism.office")
record OfficeProperties(
    @DefaultValue("5s") Duration reloadEvery,
    @DefaultValue("30d") Duration undoFor,
    @DefaultValue("30d") Duration previewMax,
    @DefaultValue("72h") Duration keysKept) {

  OfficeProperties {
    if (reloadEvery.toMillis() < 100 || reloadEvery.toSeconds() > 60) {
      throw new IllegalArgumentException(
          "akatombo.tourism.office.reload-every must be 100ms to 60s");
    }
    if (undoFor.isNegative() || previewMax.toHours() < 1 || keysKept.isNegative()) {
      throw new IllegalArgumentException(
          "akatombo.tourism.office: preview-max must be at least 1h, undo-for and keys-kept not"
              + " negative");
    }
  }
}
