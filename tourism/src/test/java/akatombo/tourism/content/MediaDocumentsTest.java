package akatombo.tourism.content;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.MediaAbout;
import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaUse;
import akatombo.tourism.Overlay;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.TextState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MediaDocumentsTest {

  private static final String PICTURE = "a".repeat(64);
  private static final String MODEL = "b".repeat(64);
  private static final String SOUND = "c".repeat(64);
  private static final MediaAbout ABOUT =
      new MediaAbout(
          "CC-BY-4.0",
          "市",
          null,
          new LocalizedText(
              Map.of(Language.JAPANESE, new LocalizedText.Entry("蔵", TextState.ORIGINAL))),
          LocalizedText.NONE);

  private static Optional<MediaReferences.Known> known(String id) {
    return switch (id.charAt(0)) {
      case 'a' -> Optional.of(new MediaReferences.Known(MediaAsset.Form.IMAGE, ABOUT));
      case 'b' -> Optional.of(new MediaReferences.Known(MediaAsset.Form.MODEL, ABOUT));
      case 'c' -> Optional.of(new MediaReferences.Known(MediaAsset.Form.AUDIO, null));
      default -> Optional.empty();
    };
  }

  private static ObjectNode place(String media) {
    return ContentJson.tree(
        "{\"id\":\"kura\",\"category\":\"SHOP\",\"name\":{\"ja\":\"蔵\"},\"media\":["
            + media
            + "]}");
  }

  private static List<String> faults(String media) {
    ObjectNode document = place(media);
    List<FieldFault> missing = MediaReferences.complete(document, MediaDocumentsTest::known);
    return switch (ContentJson.read(ContentKind.POI, null, document)) {
      case ReadContent.Valid valid -> texts(missing);
      case ReadContent.Invalid(List<FieldFault> faults) ->
          texts(missing.isEmpty() ? faults : missing);
    };
  }

  private static List<String> texts(List<FieldFault> faults) {
    return faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }

  private static MediaUse only(String media) {
    ObjectNode document = place(media);
    assertThat(MediaReferences.complete(document, MediaDocumentsTest::known)).isEmpty();
    PointOfInterest poi =
        (PointOfInterest) ContentJson.stored(ContentKind.POI, document.toString());
    assertThat(ContentJson.stored(ContentKind.POI, ContentJson.text(poi))).isEqualTo(poi);
    return poi.media().getFirst();
  }

  @Test
  void takesOverWhatADocumentDoesNotSay() {
    MediaUse use = only("{\"sha256\":\"%s\",\"credit\":\"寺\"}".formatted(PICTURE));
    assertThat(use.kind()).isEqualTo(MediaUse.Kind.IMAGE);
    assertThat(use.license()).isEqualTo("CC-BY-4.0");
    assertThat(use.credit()).isEqualTo("寺");
    assertThat(use.alternative()).isEqualTo(ABOUT.alternative());
  }

  @Test
  void keepsThePoseOfAnOldView() {
    MediaUse use =
        only(
            ("{\"sha256\":\"%s\",\"kind\":\"THEN_AND_NOW\",\"overlay\":{\"bearing\":120.5,\"pitch\":-3,"
                    + "\"point\":{\"lat\":34.8,\"lon\":134.5},\"opacity\":0.6,\"now\":\"%s\"}}")
                .formatted(PICTURE, PICTURE));
    Overlay overlay = use.overlay();
    assertThat(overlay).isNotNull();
    assertThat(overlay.bearing()).isEqualTo(120.5);
    assertThat(overlay.opacity()).isEqualTo(0.6);
    assertThat(use.ids()).containsExactly(PICTURE, PICTURE);
  }

  @Test
  void aModelNeedsAPoseAndAPictureToFallBackTo() {
    assertThat(faults("{\"sha256\":\"%s\"}".formatted(MODEL)))
        .containsExactly("/media/0/overlay MISSING");
    assertThat(faults("{\"sha256\":\"%s\",\"overlay\":{\"bearing\":400}}".formatted(MODEL)))
        .containsExactly(
            "/media/0/overlay/fallback MISSING", "/media/0/overlay/bearing OUT_OF_RANGE");
    assertThat(
            faults(
                "{\"sha256\":\"%s\",\"overlay\":{\"bearing\":4,\"fallback\":\"%s\",\"scale\":2}}"
                    .formatted(MODEL, PICTURE)))
        .isEmpty();
    assertThat(
            faults(
                "{\"sha256\":\"%s\",\"overlay\":{\"bearing\":4,\"fallback\":\"%s\"}}"
                    .formatted(MODEL, MODEL)))
        .containsExactly("/media/0/overlay/fallback OTHER_MEDIUM");
    assertThat(faults("{\"sha256\":\"%s\",\"overlay\":{\"bearing\":4}}".formatted(PICTURE)))
        .containsExactly("/media/0/overlay UNKNOWN_FIELD");
  }

  @Test
  void namesWhatIsNotThereOrIsSomethingElse() {
    assertThat(faults("{\"sha256\":\"%s\"}".formatted("f".repeat(64))))
        .containsExactly("/media/0/sha256 UNKNOWN_MEDIUM");
    assertThat(faults("{\"sha256\":\"%s\",\"kind\":\"AUDIO\"}".formatted(PICTURE)))
        .contains("/media/0/kind OTHER_MEDIUM");
    assertThat(faults("{\"sha256\":\"%s\"}".formatted(SOUND)))
        .containsExactly(
            "/media/0/license MISSING", "/media/0/credit MISSING", "/media/0/transcript MISSING");
  }
}
