package akatombo.tourism.content;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.tourism.MediaAsset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an editor hears of a mistake: one error for one cause, with the value and the remedy. */
class FaultsTest {

  private static final String PICTURE = "a".repeat(64);

  private static List<FieldFault> faults(String kind, String json) {
    JsonNode document =
        ((ContentJson.Parsed.Document) ContentJson.parse(json.getBytes(StandardCharsets.UTF_8)))
            .node();
    List<FieldFault> ofMedia =
        MediaReferences.complete(
            document,
            id ->
                id.equals(PICTURE)
                    ? Optional.of(new MediaReferences.Known(MediaAsset.Form.IMAGE, null))
                    : Optional.empty());
    List<FieldFault> ofFields =
        switch (ContentJson.read(ContentKind.valueOf(kind), null, document)) {
          case ReadContent.Valid valid -> List.of();
          case ReadContent.Invalid(List<FieldFault> all) -> all;
        };
    return MediaReferences.together(ofFields, ofMedia);
  }

  private static List<String> ofTour(String fields) {
    return texts(
        faults("TOUR", "{\"slug\":\"walk\",\"title\":{\"ja\":\"x\"},%s}".formatted(fields)));
  }

  private static List<String> ofPlaceShowing(String medium) {
    return texts(
        faults(
            "POI",
            "{\"id\":\"kura\",\"category\":\"SHOP\",\"name\":{\"ja\":\"蔵\"},\"media\":[%s]}"
                .formatted(medium)));
  }

  private static List<String> texts(List<FieldFault> faults) {
    return faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }

  @Test
  void aBrokenWaypointIsNoMissingOne() {
    assertThat(ofTour("\"waypoints\":[{\"poi\":\"a\",\"stay\":\"15分\"}]"))
        .containsExactly("/waypoints/0/stay WRONG_FORM");
    assertThat(
            ofTour(
                "\"waypoints\":[{\"poi\":\"a\"},{\"poi\":\"B!\"}],\"legs\":[{}],"
                    + "\"rally\":{\"prize\":{\"ja\":\"絵\"},\"needed\":2}"))
        .containsExactly("/waypoints/1/poi WRONG_FORM");
    assertThat(
            ofTour(
                "\"waypoints\":[{\"poi\":\"a\",\"stamped\":1}],\"rally\":{\"prize\":{\"ja\":\"x\"}}"))
        .containsExactly("/waypoints/0/stamped NOT_A_FLAG");
  }

  @Test
  void saysTooManyOrTooFewButNotBoth() {
    String many = "{\"poi\":\"a\"},".repeat(51);
    assertThat(ofTour("\"legs\":[{}],\"waypoints\":[" + many.substring(0, many.length() - 1) + "]"))
        .containsExactly("/waypoints TOO_MANY");
    assertThat(ofTour("\"waypoints\":[]")).containsExactly("/waypoints TOO_FEW");
    assertThat(ofTour("\"waypoints\":\"a\"")).containsExactly("/waypoints NOT_A_LIST");
    assertThat(ofTour("\"waypoints\":[{\"poi\":\"a\"}],\"legs\":[{}]"))
        .containsExactly("/legs LEGS");
  }

  @Test
  void aPathOfPlacesThatCannotBeReadIsNotShort() {
    assertThat(
            ofTour(
                "\"waypoints\":[{\"poi\":\"a\"},{\"poi\":\"b\"}],\"legs\":[{\"ordinary\":"
                    + "{\"distanceMeters\":9,\"durationSeconds\":9,"
                    + "\"line\":[{\"lat\":99,\"lon\":1},7]}}]"))
        .containsExactly(
            "/legs/0/ordinary/line/0/lat OUT_OF_RANGE", "/legs/0/ordinary/line/1 NOT_AN_OBJECT");
    assertThat(
            ofTour(
                "\"waypoints\":[{\"poi\":\"a\",\"trigger\":"
                    + "{\"corners\":[{\"lat\":1,\"lon\":2},{\"lat\":1},{\"lat\":1,\"lon\":3}]}}]"))
        .containsExactly("/waypoints/0/trigger/corners/1/lon MISSING");
  }

  @Test
  void whatNobodyKnowsLacksNothing() {
    assertThat(ofPlaceShowing("{\"sha256\":\"%s\"}".formatted("f".repeat(64))))
        .containsExactly("/media/0/sha256 UNKNOWN_MEDIUM");
    assertThat(ofPlaceShowing("{\"sha256\":\"banana\"}"))
        .containsExactly("/media/0/sha256 WRONG_FORM");
    assertThat(ofPlaceShowing("{}")).contains("/media/0/sha256 MISSING");
    assertThat(
            ofPlaceShowing(
                "{\"sha256\":\"%s\",\"kind\":\"PHOTO\",\"license\":\"CC0-1.0\",\"credit\":\"市\"}"
                    .formatted(PICTURE)))
        .containsExactly("/media/0/kind NOT_ONE_OF");
  }

  @Test
  void namesTheValueAndWhatIsExpectedInBothLanguages() {
    FieldFault stay =
        faults(
                "TOUR",
                "{\"slug\":\"a\",\"title\":{\"ja\":\"x\"},"
                    + "\"waypoints\":[{\"poi\":\"a\",\"stay\":\"15分\"}]}")
            .getFirst();
    assertThat(stay.sentence(Language.JAPANESE))
        .isEqualTo("「15分」は読み取れません。使える形: 長さ（例: 15 分なら PT15M）");
    assertThat(stay.sentence(Language.ENGLISH))
        .isEqualTo("\"15分\" cannot be read; expected is a duration such as PT15M for 15 minutes.");
    assertThat(stay.facts()).containsEntry("value", "15分");
  }

  @Test
  void leavesNoEnglishSentenceInAJapaneseOne() {
    for (FaultCode code : FaultCode.values()) {
      assertThat(code.sentence(Language.JAPANESE)).as(code.name()).matches(JAPANESE);
    }
    for (TextForm form : TextForm.values()) {
      assertThat(form.in(Language.JAPANESE)).as(form.name()).matches(JAPANESE);
    }
  }

  /** Some kana, and no two words of small letters beside each other. */
  private static final String JAPANESE =
      "(?s)(?=.*\\p{IsHiragana}|.*\\p{IsHan})(?!.*[a-z]{2,} [a-z]{2,}).*";

  @ParameterizedTest
  @CsvSource({
    "CC-BY-4.0, CC-BY-4.0",
    "cc by 4.0, CC-BY-4.0",
    "CC0, CC0-1.0",
    "PDL1.0, PDL-1.0",
    "公共データ利用規約（第1.0版）, PDL-1.0",
    "政府標準利用規約(第2.0版), GJSTU-2.0",
    "All rights reserved, all-rights-reserved",
    "https://example.org/terms, https://example.org/terms"
  })
  void knowsALicenseHoweverItIsSpelled(String written, String expected) {
    ObjectNode document =
        ContentJson.tree(
            "{\"media\":[{\"sha256\":\"%s\",\"license\":\"%s\"}]}".formatted(PICTURE, written));
    assertThat(MediaReferences.complete(document, id -> known())).isEmpty();
    assertThat(document.at("/media/0/license").asString()).isEqualTo(expected);
  }

  private static Optional<MediaReferences.Known> known() {
    return Optional.of(new MediaReferences.Known(MediaAsset.Form.IMAGE, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"banana", "CC-BY", "free", "http://example.org", "ネットで見つけた"})
  void refusesALicenseNobodyKnowsWithTheList(String written) {
    ObjectNode about =
        ContentJson.tree(
            "{\"license\":\"%s\",\"credit\":\"市\",\"alternative\":{\"ja\":\"蔵\"}}"
                .formatted(written));
    AboutJson.Read.Invalid read =
        (AboutJson.Read.Invalid) AboutJson.read(MediaAsset.Form.IMAGE, about);
    assertThat(texts(read.faults())).containsExactly("/license UNKNOWN_LICENSE");
    assertThat(read.faults().getFirst().sentence(Language.JAPANESE))
        .contains("「" + written + "」", "CC-BY-4.0", "PDL-1.0", "all-rights-reserved");
    assertThat(AboutJson.stored(MediaAsset.Form.IMAGE, about.toString()).license())
        .as("what was taken before stays readable")
        .isEqualTo(written);
  }
}
