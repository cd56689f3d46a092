package akatombo.routing.streets;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.routing.WalkFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreetSurveyTest {

  private static final Path SAMPLE =
      Path.of("../app/src/main/resources/cities/tatsuno/streets.osm");

  /** From the approach up the stone steps to the castle. */
  private static final List<GeoPoint> UP_THE_STEPS =
      List.of(at(34.86785, 134.5452), at(34.86838, 134.545), at(34.86852, 134.54494), castle());

  /** Through the samurai quarter and over the slope. */
  private static final List<GeoPoint> OVER_THE_SLOPE =
      List.of(at(34.8679, 134.54395), at(34.86838, 134.54345), at(34.8688, 134.544), castle());

  @TempDir private Path folder;

  @Test
  void countsTheStepsOfAWayAndNamesThem() throws IOException {
    WalkFacts facts = survey(SAMPLE, UP_THE_STEPS);
    assertThat(facts.stairs()).hasSize(1);
    assertThat(facts.stairs().getFirst().steps()).isEqualTo(34);
    assertThat(facts.stairs().getFirst().names())
        .containsEntry("en", "Uzumimon Stone Steps")
        .containsEntry("ja", "埋門の石段");
    assertThat(facts.isBarred()).isTrue();
    assertThat(facts.surface()).startsWith("paved");
  }

  @Test
  void saysHowSteepTheWayWithoutStepsIs() throws IOException {
    WalkFacts facts = survey(SAMPLE, OVER_THE_SLOPE);
    assertThat(facts.stairs()).isEmpty();
    assertThat(facts.isBarred()).isFalse();
    assertThat(facts.steepestPercent()).isEqualTo(8);
  }

  @Test
  void saysNothingWhereTheMapSaysNothing() throws IOException {
    WalkFacts facts = survey(SAMPLE, OVER_THE_SLOPE);
    assertThat(facts.narrowestMeters()).isNull();
    assertThat(facts.toilets()).isZero();
    assertThat(survey(SAMPLE, List.of(at(35, 135), at(35.001, 135.001))))
        .isEqualTo(new WalkFacts(List.of(), false, null, null, null, 0, 0));
  }

  @Test
  void findsToiletsBenchesWidthsAndMixedSurfaces() throws IOException {
    Path map =
        Files.writeString(
            folder.resolve("map.osm"),
            """
            <osm version="0.6">
             <node id="1" lat="35.0000" lon="135.0000"/><node id="2" lat="35.0010" lon="135.0000"/>
             <node id="3" lat="35.0020" lon="135.0000"/>
             <node id="4" lat="35.0005" lon="135.0002"><tag k="amenity" v="toilets"/></node>
             <node id="5" lat="35.0005" lon="135.0002"><tag k="amenity" v="bench"/></node>
             <node id="6" lat="35.0010" lon="135.0020"><tag k="amenity" v="bench"/></node>
             <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/>
              <tag k="surface" v="gravel"/><tag k="width" v="1.2 m"/></way>
             <way id="2"><nd ref="2"/><nd ref="3"/><tag k="highway" v="footway"/>
              <tag k="surface" v="asphalt"/><tag k="width" v="3"/><tag k="incline" v="-6 %"/></way>
            </osm>
            """);
    WalkFacts facts = survey(map, List.of(at(35, 135), at(35.001, 135), at(35.0018, 135)));
    assertThat(facts).isEqualTo(new WalkFacts(List.of(), false, 6.0, 1.2, "gravel;asphalt", 1, 1));
  }

  private WalkFacts survey(Path xml, List<GeoPoint> line) throws IOException {
    Path pbf = folder.resolve("streets.pbf");
    assertThat(StreetFiles.convert(xml, pbf)).isInstanceOf(ConversionOutcome.Converted.class);
    return StreetFiles.survey(pbf, List.of(line)).getFirst();
  }

  private static GeoPoint castle() {
    return at(34.8688, 134.54483);
  }

  private static GeoPoint at(double lat, double lon) {
    return new GeoPoint(lat, lon);
  }
}
