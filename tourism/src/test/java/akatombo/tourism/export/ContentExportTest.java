package akatombo.tourism.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.gtfs.Language;
import akatombo.tourism.SampleTours;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContentExportTest {

  private static final List<Language> JA = List.of(Language.JAPANESE);
  private static final String EVIL =
      "龍野 </script><script>alert(1)</script> ]]> & \"'\u0001\uFFFE\n<!-- &lt; -->";
  private static final SampleContent PLAIN = SampleContent.of("龍野城", "https://example.org/a?b=1&c");
  private static final SampleContent HOSTILE = SampleContent.of(EVIL, "javascript:alert(1)");
  private static final ContentJsonLd JSON_LD =
      new ContentJsonLd(
          URI.create("https://example.org/"), JA, ZoneId.of("Asia/Tokyo"), SampleTours.MEDIA);

  @Test
  void writesGpxOfTheSchema() throws Exception {
    String gpx = TourGpx.of(PLAIN.tour(), PLAIN.content(), JA, false);
    validate("gpx", gpx);
    Document document = parsed(gpx);
    assertThat(document.getElementsByTagName("wpt").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("trkpt").getLength()).isEqualTo(2);
    assertThat(gpx).contains("<name>龍野城</name>").contains("lat=\"34.868806\" lon=\"134.544833\"");
    assertThat(TourGpx.of(PLAIN.tour(), PLAIN.content(), JA, true)).doesNotContain("trkpt");
  }

  @Test
  void writesKmlOfTheSchema() throws Exception {
    String kml = TourKml.of(PLAIN.tour(), PLAIN.content(), JA, false);
    validate("kml", kml);
    assertThat(kml).contains("<coordinates>134.544833,34.868806</coordinates>");
  }

  @Test
  void aSchemaRefusesWhatIsInTheWrongOrder() {
    String gpx = TourGpx.of(PLAIN.tour(), PLAIN.content(), JA, false);
    String turned = gpx.replace("<metadata>", "<trk/><metadata>");
    assertThatThrownBy(() -> validate("gpx", turned)).isInstanceOf(SAXException.class);
  }

  @Test
  void keepsHostileTextsText() throws Exception {
    String gpx = TourGpx.of(HOSTILE.tour(), HOSTILE.content(), JA, false);
    String kml = TourKml.of(HOSTILE.tour(), HOSTILE.content(), JA, false);
    validate("gpx", gpx);
    validate("kml", kml);
    assertThat(parsed(gpx).getElementsByTagName("script").getLength()).isZero();
    String name = parsed(gpx).getElementsByTagName("name").item(0).getTextContent();
    assertThat(name).isEqualTo(EVIL.replace("\u0001", "").replace("\uFFFE", ""));
    String description = parsed(kml).getElementsByTagName("description").item(0).getTextContent();
    assertThat(description).contains("&lt;script&gt;").doesNotContain("<script");
    assertThat(gpx).doesNotContain("javascript:");
  }

  @Test
  void endsNoScriptElement() {
    for (String json :
        List.of(
            JSON_LD.of(HOSTILE.tour(), HOSTILE.content()),
            JSON_LD.of(HOSTILE.event(), HOSTILE.content()),
            ContentGeoJson.places(HOSTILE.content().pois().values(), JA),
            ContentGeoJson.tour(HOSTILE.tour(), HOSTILE.content(), JA, false))) {
      assertThat(json).doesNotContain("<").doesNotContain(">").doesNotContain("javascript:");
      assertThat(json(json).toString()).contains("alert(1)");
    }
  }

  @Test
  void describesATourAsATrip() {
    JsonNode trip = json(JSON_LD.of(PLAIN.tour(), PLAIN.content()));
    assertThat(trip.get("@context").asString()).isEqualTo("https://schema.org");
    assertThat(trip.get("@type").asString()).isEqualTo("TouristTrip");
    assertThat(trip.get("@id").asString()).isEqualTo("https://example.org/tours/old-town");
    JsonNode image = trip.get("image").get(0);
    assertThat(image.get("contentUrl").asString())
        .isEqualTo("https://example.org/media/" + "ab".repeat(32));
    assertThat(image.get("license").asString())
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(image.get("caption").asString()).isEqualTo("龍野城");
    JsonNode stops = trip.get("itinerary").get("itemListElement");
    assertThat(stops.size()).isEqualTo(3);
    JsonNode first = stops.get(0).get("item");
    assertThat(first.get("@type").get(0).asString()).isEqualTo("TouristAttraction");
    assertThat(first.get("geo").get("latitude").asDouble()).isEqualTo(34.868806);
    assertThat(first.get("isAccessibleForFree").asBoolean()).isTrue();
    assertThat(stops.get(1).get("item").has("geo")).isFalse();
    JsonNode hours = first.get("openingHoursSpecification");
    assertThat(hours).hasSize(1);
    assertThat(hours.at("/0/dayOfWeek")).hasSize(6);
    assertThat(hours.at("/0/dayOfWeek/0").asString()).isEqualTo("Tuesday");
    assertThat(hours.at("/0/dayOfWeek/5").asString()).isEqualTo("Sunday");
    assertThat(hours.at("/0/opens").asString()).isEqualTo("09:00");
    assertThat(hours.at("/0/closes").asString()).isEqualTo("17:00");
  }

  @ParameterizedTest
  @CsvSource({
    "CC-BY-SA-4.0, https://creativecommons.org/licenses/by-sa/4.0/",
    "CC-BY-2.1-JP, https://creativecommons.org/licenses/by/2.1/jp/",
    "CC0-1.0, https://creativecommons.org/publicdomain/zero/1.0/",
    "all-rights-reserved, all-rights-reserved"
  })
  void namesTheAddressOfALicense(String license, String address) {
    assertThat(LicenseAddress.of(license)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "09:00-17:00 | 1",
        "Mo-Fr 09:00-17:00; Sa,Su 10:00-16:00 | 2",
        "Tu-Su 09:00-17:00; PH +1 day off | 0",
        "Mo-Su 09:00-17:00; We 13:00-17:00 | 0",
        "Apr-Oct 09:00-17:00 | 0"
      })
  void tellsOnlyHoursThatAreTheSameEveryWeek(String hours, int rules) {
    assertThat(OpeningJsonLd.of(hours).map(all -> all.size()).orElse(0)).isEqualTo(rules);
  }

  @Test
  void describesAnEventWithItsTimeAndPrice() {
    JsonNode event = json(JSON_LD.of(PLAIN.event(), PLAIN.content()));
    assertThat(event.get("@type").asString()).isEqualTo("Event");
    assertThat(event.get("startDate").asString()).isEqualTo("2026-04-04T10:00:00+09:00");
    assertThat(event.get("endDate").asString()).isEqualTo("2026-04-05");
    assertThat(event.get("offers").get("price").asString()).isEqualTo("300");
    assertThat(event.get("location").get("name").asString()).isEqualTo("龍野城");
    assertThat(event.get("url").asString()).isEqualTo("https://example.org/a?b=1&c");
  }

  @Test
  void writesGeoJsonWithLongitudeFirst() {
    JsonNode tour = json(ContentGeoJson.tour(PLAIN.tour(), PLAIN.content(), JA, false));
    assertThat(tour.get("type").asString()).isEqualTo("FeatureCollection");
    JsonNode features = tour.get("features");
    assertThat(features.size()).isEqualTo(5);
    assertThat(features.get(0).at("/properties/category").asString()).isEqualTo("museum");
    assertThat(features.get(0).get("geometry").get("coordinates").get(0).asDouble())
        .isEqualTo(134.544833);
    assertThat(features.get(1).get("geometry").isNull()).isTrue();
    assertThat(features.get(2).get("properties").get("waypoint").asInt()).isEqualTo(3);
    assertThat(features.get(3).get("geometry").get("type").asString()).isEqualTo("LineString");
  }

  @Test
  void drawsNoWayThatIsNotKnownWithoutSayingSo() throws Exception {
    JsonNode ways = json(ContentGeoJson.tour(PLAIN.tour(), PLAIN.content(), JA, true));
    JsonNode first = ways.get("features").get(3);
    assertThat(first.at("/properties/kind").asString()).isEqualTo("unknown");
    assertThat(first.at("/properties/text").asString()).contains("階段のない道があるかどうか");
    // Where the next place lies was never published: then there is nothing to draw.
    assertThat(first.get("geometry").isNull()).isTrue();
    String gpx = TourGpx.of(PLAIN.tour(), PLAIN.content(), JA, false);
    Document document = parsed(gpx);
    assertThat(document.getElementsByTagName("rte").getLength()).isEqualTo(1);
    assertThat(gpx).contains("<name>2: 龍野城 → 龍野城</name>", "歩く道は、わかっていません。");
    String kml = TourKml.of(PLAIN.tour(), PLAIN.content(), JA, true);
    validate("kml", kml);
    validate("gpx", TourGpx.of(PLAIN.tour(), PLAIN.content(), JA, true));
    assertThat(parsed(kml).getElementsByTagName("Style").getLength()).isEqualTo(2);
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static void validate(String schema, String xml) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("src/test/resources/export/" + schema + ".xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }
}
