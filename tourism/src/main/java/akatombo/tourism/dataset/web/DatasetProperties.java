package akatombo.tourism.dataset.web;

import akatombo.tourism.dataset.ReadLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of imports.
 *
 * @param fileMax largest file that is taken
 * @param unpackedMax largest workbook when it is unpacked
 * @param rowsMax most rows of a file
 * @param importsMax how many may run at once
 * @param reloadEvery how often it is looked whether a list has changed
 */
@ConfigurationProperties("akatombo.tourism.datasets")
record DatasetProperties(
    @DefaultValue("32MB") DataSize fileMax,
    @DefaultValue("256MB") DataSize unpackedMax,
    @DefaultValue("100000") int rowsMax,
    @DefaultValue("2") int importsMax,
    @DefaultValue("5s") Duration reloadEvery) {

  DatasetProperties {
    if (fileMax.toBytes() < 1
        || unpackedMax.compareTo(fileMax) < 0
        || rowsMax < 1
        || importsMax < 1
        || !reloadEvery.isPositive()) {
      throw new IllegalArgumentException(
          "akatombo.tourism.datasets: the limits and reload-every must be positive, unpacked-max no"
              + " smaller than file-max");
    }
  }

  ReadLimits limits() {
    return new ReadLimits(rowsMax, unpackedMax.toBytes());
  }
}
