package akatombo.tourism.media.web;

import akatombo.tourism.media.MediaLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of media.
 *
 * @param directory where files lie when the store is a disk
 * @param pixelsMax of a picture when it is unpacked
 * @param widths pictures are made in
 * @param workers how many pictures are drawn at once
 * @param reloadEvery how often it is looked whether another replica changed an asset
 */
@ConfigurationProperties("akatombo.tourism.media")
record MediaProperties(
    @DefaultValue("var/media") Path directory,
    @DefaultValue("50000000") long pixelsMax,
    @DefaultValue({"320", "800", "1600"}) List<Integer> widths,
    @DefaultValue("2") int workers,
    @DefaultValue("5s") Duration reloadEvery) {

  MediaProperties {
    widths = List.copyOf(widths);
    if (widths.isEmpty() || widths.stream().anyMatch(width -> width < 16 || width > 8_000)) {
      throw new IllegalArgumentException(
          "akatombo.tourism.media.widths must be numbers from 16 to 8000");
    }
    if (pixelsMax < 1 || workers < 1) {
      throw new IllegalArgumentException(
          "akatombo.tourism.media: pixels-max and workers must be positive");
    }
    if (reloadEvery.toMillis() < 100 || reloadEvery.toSeconds() > 60) {
      throw new IllegalArgumentException(
          "akatombo.tourism.media.reload-every must be 100ms to 60s");
    }
  }

  MediaLimits limits() {
    return new MediaLimits(pixelsMax, widths);
  }
}
