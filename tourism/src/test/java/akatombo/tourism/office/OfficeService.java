package akatombo.tourism.office;

import akatombo.tourism.TourismService;
import java.nio.file.Path;
import java.util.List;

/** The desk alone as a running service. */
final class OfficeService {

  private static final Path KEYS = Path.of("target", "office-" + ProcessHandle.current().pid());

  /** Where the media of this run lie. */
  static final Path MEDIA = KEYS.resolve("media");

  private OfficeService() {}

  static TourismService start() {
    return TourismService.start(
        KEYS,
        List.of(
            "test.now=2026-11-22T01:00:00Z",
            "akatombo.tourism.office.upload-max=200KB",
            "akatombo.tourism.media.reload-every=100ms"),
        "akatombo.tourism.office.OfficeConfiguration",
        "akatombo.tourism.media.web.MediaConfiguration");
  }
}
