package akatombo.routing.streets;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.routing.streets.ConversionOutcome.Converted;
import akatombo.routing.streets.ConversionOutcome.Unreadable;
import akatombo.routing.streets.StreetFiles.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetFilesTest {

  private static final String HEAD =
      "<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n";

  @TempDir Path folder;

  @Test
  void writesWhatItReads() throws IOException {
    ConversionOutcome outcome =
        convert(
            HEAD
                + """
                <bounds minlat='34' minlon='134' maxlat='35' maxlon='135'/>
                <node id='3' lat='34.8618' lon='134.55505'/>
                <node id='-1' lat='-34.5' lon='-0.0000001'><tag k='name' v='龍野&amp;駅'/></node>
                <node id='9' lat='1' lon='1' action='delete'/>
                <way id='7'><nd ref='3'/><nd ref='-1'/><tag k='highway' v='steps'/></way>
                <relation id='5'><member type='way' ref='7' role='from'/>
                  <member type='node' ref='3'/><tag k='type' v='restriction'/></relation>
                </osm>
                """);
    assertThat(outcome).isEqualTo(new Converted(2, 1, 1));
    assertThat(PbfText.of(pbf()))
        .containsExactly(
            "header [OsmSchema-V0.6, DenseNodes]",
            "node 3 34.8618000,134.5550500 {}",
            "node -1 -34.5000000,-0.0000001 {name=龍野&駅}",
            "way 7 [3, -1] {highway=steps}",
            "relation 5 [WAY 7 from, NODE 3 ]",
            "end");
    assertThat(StreetFiles.formatOf(pbf())).isEqualTo(Format.PBF);
  }

  @Test
  void keepsManyEntitiesApartInBlocks() throws IOException {
    StringBuilder xml = new StringBuilder(HEAD);
    for (int i = 1; i <= 20_001; i++) {
      xml.append("<node id='%d' lat='34.%05d' lon='134'/>%n".formatted(i, i));
    }
    xml.append("<way id='1'><nd ref='1'/><nd ref='20001'/></way></osm>");
    assertThat(convert(xml.toString())).isEqualTo(new Converted(20_001, 1, 0));
    assertThat(PbfText.of(pbf()))
        .hasSize(20_004)
        .contains("node 8001 34.0800100,134.0000000 {}", "node 20001 34.2000100,134.0000000 {}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<node id='x' lat='1' lon='1'/>|3|<node id=\"x\"> is not a whole number",
        "<node id='1' lat='91' lon='1'/>|3|<node lat=\"91\"> is not between -90 and 90",
        "<node id='1' lat='NaN' lon='1'/>|3|<node lat=\"NaN\"> is not between -90 and 90",
        "<node id='1' lon='1'/>|3|<node> has no lat",
        "<way id='1'><nd/></way>|3|<nd> has no ref",
        "<relation id='1'><member type='bus' ref='1'/></relation>|3|<member type=\"bus\"> is not"
            + " known",
        "<node id='1' lat='1' lon='1'/>|4|no <way> in the file: nothing to walk on",
      })
  void namesTheLineOfAFault(String entity, int line, String reason) throws IOException {
    assertThat(convert(HEAD + entity + "\n</osm>")).isEqualTo(new Unreadable(line, reason));
    assertThat(pbf()).doesNotExist();
  }

  @Test
  void namesTheLineWhereTheXmlBreaks() throws IOException {
    assertThat(convert(HEAD + "<node id='1' lat='1' lon='1'>\n</osm>"))
        .isInstanceOfSatisfying(
            Unreadable.class,
            fault -> {
              assertThat(fault.line()).isEqualTo(4);
              assertThat(fault.reason()).startsWith("not well-formed XML: ");
            });
  }

  @Test
  void readsNoOtherDocument() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "44");
    String entity =
        "<!DOCTYPE osm [<!ENTITY lat SYSTEM '"
            + secret.toUri()
            + "'>]>\n<osm><node id='1'"
            + " lat='&lat;' lon='1'/></osm>";
    assertThat(convert(entity)).isInstanceOf(Unreadable.class);
    String laughs =
        "<!DOCTYPE osm [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>\n<osm><node"
            + " id='1' lat='1' lon='1'><tag k='a' v='&b;'/></node></osm>";
    assertThat(convert(laughs)).isInstanceOf(Unreadable.class);
  }

  @Test
  void refusesAnotherKindOfXml() throws IOException {
    assertThat(convert("<gpx/>")).isEqualTo(new Unreadable(1, "the first element must be <osm>"));
  }

  @Test
  void tellsFormatsByTheirFirstBytes() throws IOException {
    assertThat(StreetFiles.formatOf(Files.writeString(folder.resolve("a"), "\ufeff <osm/>")))
        .isEqualTo(Format.XML);
    assertThat(StreetFiles.formatOf(Files.writeString(folder.resolve("b"), "PK\u0003\u0004")))
        .isEqualTo(Format.UNKNOWN);
    assertThat(StreetFiles.formatOf(Files.createFile(folder.resolve("c"))))
        .isEqualTo(Format.UNKNOWN);
  }

  private Path pbf() {
    return folder.resolve("streets.osm.pbf");
  }

  private ConversionOutcome convert(String xml) throws IOException {
    return StreetFiles.convert(Files.writeString(folder.resolve("streets.osm"), xml), pbf());
  }
}
