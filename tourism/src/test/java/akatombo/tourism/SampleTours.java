package akatombo.tourism;

import akatombo.tourism.folder.TourFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import reactor.core.publisher.Flux;

/** What the sample city brings along, read from where the application keeps it. */
public final class SampleTours {

  private static final Path FOLDER = Path.of("../app/src/main/resources/cities/tatsuno/tours");

  /** Every asset has one small picture. */
  public static final MediaAssets MEDIA =
      id ->
          Optional.of(
              new MediaAsset(
                  id,
                  MediaAsset.Form.IMAGE,
                  List.of(new MediaFile(id, "image/png", 1_000, 320, 200)),
                  0,
                  null));

  private SampleTours() {}

  /** All of it as published; skips the test when it is not there. */
  public static PublishedContent content() {
    Assumptions.assumeTrue(
        Files.isDirectory(FOLDER), "the sample tours are not at " + FOLDER.toAbsolutePath());
    List<Content> all = TourFolder.read(FOLDER);
    return new PublishedContent(
        1, of(PointOfInterest.class, all), of(Tour.class, all), of(Event.class, all));
  }

  private static <T> List<T> of(Class<T> kind, List<Content> all) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** A door behind which always stands the same. */
  public static Tours door(PublishedContent content) {
    return new Tours() {
      @Override
      public PublishedContent published() {
        return content;
      }

      @Override
      public Flux<PublishedContent> changes() {
        return Flux.just(content);
      }
    };
  }
}
