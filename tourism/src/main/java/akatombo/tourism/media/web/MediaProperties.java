package akatombo.tourism.media.web;

import akatombo.tourism.media.MediaLimits;
import akatombo.tourism.media.store.S3Store;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of media.
 *
 * @param store where files are kept
 * @param directory where files lie when the store is a disk
 * @param pixelsMax of a picture when it is unpacked
 * @param widths pictures are made in
 * @param workers how many pictures are drawn at once
 * @param reloadEvery how often it is looked whether another replica changed an asset
 * @param s3 where they lie when the store is S3
 */
@ConfigurationProperties("akatombo.tourism.media")
record MediaProperties(
    @DefaultValue("disk") Kind store,
    @DefaultValue("var/media") Path directory,
    @DefaultValue("50000000") long pixelsMax,
    @DefaultValue({"320", "800", "1600"}) List<Integer> widths,
    @DefaultValue("1") int workers,
    @DefaultValue("5s") Duration reloadEvery,
    @Nullable S3 s3) {

  /** Where files are kept. */
  enum Kind {
    DISK,
    S3
  }

  /**
   * A bucket of an S3-compatible store.
   *
   * @param endpoint address of the store without the bucket
   * @param region as the store calls its own
   * @param bucket that exists already
   * @param accessKey of an account that may read, write and delete in it
   * @param secretKey of that account
   */
  record S3(
      @Nullable URI endpoint,
      @DefaultValue("us-east-1") String region,
      @DefaultValue("") String bucket,
      @DefaultValue("") String accessKey,
      @DefaultValue("") String secretKey) {

    S3Store.Bucket checked() {
      if (endpoint == null
          || !String.valueOf(endpoint.getScheme()).matches("https?")
          || endpoint.getHost() == null) {
        throw new IllegalArgumentException(
            "akatombo.tourism.media.s3.endpoint must be an address such as"
                + " https://s3.example.jp");
      }
      if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
        throw new IllegalArgumentException(
            "akatombo.tourism.media.s3.bucket must be the name of a bucket");
      }
      if (accessKey.isBlank() || secretKey.isBlank()) {
        throw new IllegalArgumentException(
            "akatombo.tourism.media.s3 needs access-key and secret-key");
      }
      return new S3Store.Bucket(endpoint, region, bucket, accessKey, secretKey);
    }

    /** Without the key. */
    @Override
    public String toString() {
      return endpoint + "/" + bucket;
    }
  }

  MediaProperties {
    widths = List.copyOf(widths);
    if (store == Kind.S3) {
      if (s3 == null) {
        throw new IllegalArgumentException(
            "akatombo.tourism.media.store is s3, so akatombo.tourism.media.s3.endpoint, bucket,"
                + " access-key and secret-key are needed");
      }
      var _ = s3.checked();
    }
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

  /** Only when the store is S3. */
  S3Store.Bucket bucket() {
    return Objects.requireNonNull(s3).checked();
  }

  MediaLimits limits() {
    return new MediaLimits(pixelsMax, widths);
  }
}
