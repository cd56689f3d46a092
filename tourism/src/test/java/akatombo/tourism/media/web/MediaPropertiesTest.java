package akatombo.tourism.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MediaPropertiesTest {

  private static final String PREFIX = "akatombo.tourism.media";

  private static MediaProperties bound(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    settings.forEach((name, value) -> all.put(PREFIX + "." + name, value));
    return new Binder(new MapConfigurationPropertySource(all))
        .bindOrCreate(PREFIX, MediaProperties.class);
  }

  @Test
  void liesOnADiskUnlessItIsSaid() {
    assertThat(bound(Map.of()).store()).isEqualTo(MediaProperties.Kind.DISK);
    assertThat(bound(Map.of()).widths()).containsExactly(320, 800, 1_600);
  }

  @Test
  void namesWhatAnObjectStoreLacks() {
    assertThatThrownBy(() -> bound(Map.of("store", "s3")))
        .hasStackTraceContaining("akatombo.tourism.media.s3.endpoint");
    assertThatThrownBy(() -> bound(Map.of("store", "s3", "s3.endpoint", "ftp://x")))
        .hasStackTraceContaining("akatombo.tourism.media.s3.endpoint");
    assertThatThrownBy(() ->
            bound(Map.of("store", "s3", "s3.endpoint", "https://s3.example.jp", "s3.bucket", "m")))
        .hasStackTraceContaining("akatombo.tourism.media.s3.bucket");
  }

  @Test
  void tellsNobodyTheKey() {
    MediaProperties properties =
        bound(
            Map.of(
                "store", "s3",
                "s3.endpoint", "https://s3.example.jp",
                "s3.bucket", "city-media",
                "s3.access-key", "known",
                "s3.secret-key", "hidden"));
    assertThat(properties.bucket().secretKey()).isEqualTo("hidden");
    assertThat(properties.toString() + properties.bucket()).doesNotContain("hidden");
  }
}
