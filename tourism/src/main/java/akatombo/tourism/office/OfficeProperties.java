package akatombo.tourism.office;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the tourism office.
 *
 * @param reloadEvery how often it is looked whether something is due or another replica published
 * @param undoFor how long every edit can be taken back
 * @param previewMax how long a preview link may be good
 * @param keysKept how long answers to an Idempotency-Key are kept
 * @param uploadMax largest picture, sound or model that is taken
 * @param uploadsAtOnce how many are taken at once, each of which is held in memory
 */
@ConfigurationProperties("akatombo.tourism.office")
record OfficeProperties(
    @DefaultValue("5s") Duration reloadEvery,
    @DefaultValue("30d") Duration undoFor,
    @DefaultValue("30d") Duration previewMax,
    @DefaultValue("72h") Duration keysKept,
    @DefaultValue("32MB") DataSize uploadMax,
    @DefaultValue("4") int uploadsAtOnce) {

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
    if (uploadMax.toBytes() < 1
        || uploadMax.compareTo(DataSize.ofMegabytes(512)) > 0
        || uploadsAtOnce < 1) {
      throw new IllegalArgumentException(
          "akatombo.tourism.office: upload-max must be 1B to 512MB, uploads-at-once positive");
    }
  }
}
