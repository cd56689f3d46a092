package akatombo.tourism.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.RealWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cities have published, and the templates they were made from. */
class RealFilesTest {

  private static List<Path> csvFiles() {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("templates-2017", "yaizu", "yanai")) {
      try (Stream<Path> found = Files.list(RealWorld.path("opendata/" + folder))) {
        files.addAll(found.filter(file -> file.toString().endsWith(".csv")).toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static Table table(Path file, DatasetKind kind) {
    ReadOutcome read = TableFile.read(bytes(file), DatasetSchema.of(kind), ReadLimits.USUAL);
    assertThat(read).as(file.toString()).isInstanceOf(ReadOutcome.Read.class);
    return ((ReadOutcome.Read) read).tables().getFirst();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] written(Table table) {
    List<List<String>> rows = new ArrayList<>(table.preamble());
    rows.add(table.columns());
    table.rows().forEach(row -> rows.add(row.cells()));
    return TableFile.csv(rows);
  }

  /** Every file of the folder, whatever it is about, for the reader keeps all it is given. */
  @Test
  void everyFileComesBackAsItWent() {
    List<Path> files = csvFiles();
    assertThat(files).hasSizeGreaterThanOrEqualTo(26);
    for (Path file : files) {
      Table in = table(file, DatasetKind.TOURISM_FACILITIES);
      byte[] out = written(in);
      ReadOutcome again =
          TableFile.read(out, DatasetSchema.of(DatasetKind.TOURISM_FACILITIES), ReadLimits.USUAL);
      Table back = ((ReadOutcome.Read) again).tables().getFirst();
      assertThat(back.columns()).as(file.toString()).isEqualTo(in.columns());
      assertThat(back.preamble()).isEqualTo(in.preamble());
      assertThat(back.rows().stream().map(Table.Row::cells))
          .isEqualTo(in.rows().stream().map(Table.Row::cells).toList());
      assertThat(written(back)).as(file.toString()).isEqualTo(out);
    }
  }

  /** Text by text, with the mark, line ends and blank rows of the standard's own files. */
  @Test
  void changesNoCharacterOfAFileInTheFormOfTheStandard() {
    for (String name :
        List.of("yaizu/公衆トイレ一覧__222127_public_toilet.csv", "yaizu/AED設置箇所一覧__222127_aed.csv")) {
      Path file = RealWorld.path("opendata/" + name);
      String in = new String(bytes(file), StandardCharsets.UTF_8);
      String out =
          new String(written(table(file, DatasetKind.PUBLIC_TOILETS)), StandardCharsets.UTF_8);
      assertThat(out.replace("\uFEFF", "")).isEqualTo(in.replace("\uFEFF", ""));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "templates-2017/xxxxxx_tourism.csv, TOURISM_FACILITIES, 0",
    "templates-2017/xxxxxx_cultural_property.csv, CULTURAL_PROPERTIES, 0",
    "templates-2017/xxxxxx_event.csv, EVENTS, 0",
    "templates-2017/xxxxxx_public_toilet.csv, PUBLIC_TOILETS, 0",
    "templates-2017/xxxxxx_aed.csv, AED, 0",
    "templates-2017/xxxxxx_public_wireless_lan.csv, PUBLIC_WIFI, 0",
    "templates-2017/xxxxxx_evacuation_space.csv, EVACUATION_SITES, 0",
    "yaizu/公衆トイレ一覧__222127_public_toilet.csv, PUBLIC_TOILETS, 112",
    "yaizu/AED設置箇所一覧__222127_aed.csv, AED, 82",
    "yaizu/公衆無線LAN一覧__222127_public_wireless_lan.csv, PUBLIC_WIFI, 17",
    "yaizu/指定緊急避難場所一覧__222127_evacuation_space.csv, EVACUATION_SITES, 31",
    "yaizu/指定津波避難ビル一覧__222127_shiteitsunamihinanbiru.csv, EVACUATION_SITES, 125",
    "yaizu/避難所一覧__222127_hinannjo.csv, EVACUATION_SITES, 56",
    "yaizu/焼津観光マップ__222127_tourism.csv, TOURISM_FACILITIES, 205",
    "yaizu/市営駐車場・駐輪場__222127_municipal_parking_lot.csv, TOURISM_FACILITIES, 4",
    "yanai/yanai_tourism.csv, TOURISM_FACILITIES, 18",
    "yanai/yanai_tourism_sjis.csv, TOURISM_FACILITIES, 18",
  })
  void isUnderstoodWithoutAnError(String name, DatasetKind kind, int rows) {
    Path file = RealWorld.path("opendata/" + name);
    IntakeOutcome outcome = IntakeOutcome.of(bytes(file), kind, ReadLimits.USUAL, null);
    assertThat(outcome).isInstanceOf(IntakeOutcome.Understood.class);
    IntakeOutcome.Understood understood = (IntakeOutcome.Understood) outcome;
    assertThat(understood.checked().errors()).isEmpty();
    assertThat(understood.checked().rows()).hasSize(rows);
    assertKeepsWhatBothKnow(understood, DatasetSchema.of(kind));
    assertGivesBackTheSource(understood.table());
  }

  /** From the file to either layout, to the other and back: no field both know is lost. */
  private static void assertKeepsWhatBothKnow(IntakeOutcome.Understood file, DatasetSchema schema) {
    Translation to2017 = new Translation(schema, Layout.RECOMMENDED_2017);
    Translation to2023 = new Translation(schema, Layout.STANDARD_2023);
    ColumnMapping of2017 = mapping(schema, Layout.RECOMMENDED_2017);
    ColumnMapping of2023 = mapping(schema, Layout.STANDARD_2023);
    for (ImportRow row : file.checked().rows()) {
      List<String> old = to2017.cells(file.mapping(), row.cells());
      List<String> fresh = to2023.cells(file.mapping(), row.cells());
      assertThat(to2017.cells(of2023, fresh)).isEqualTo(old);
      for (Field field : schema.fields(Layout.RECOMMENDED_2017)) {
        String said = file.mapping().value(row.cells(), field.key());
        if (!said.isEmpty()) {
          assertThat(of2017.value(old, field.key())).as(field.key()).isEqualTo(said);
        }
      }
      for (Field field : schema.fields(Layout.STANDARD_2023)) {
        String said = file.mapping().value(row.cells(), field.key());
        if (!said.isEmpty()) {
          assertThat(of2023.value(fresh, field.key())).as(field.key()).isEqualTo(said);
        }
      }
    }
  }

  private static ColumnMapping mapping(DatasetSchema schema, Layout layout) {
    return ColumnMapping.recognized(schema, schema.columns(layout)).orElseThrow();
  }

  private static void assertGivesBackTheSource(Table table) {
    SequencedMap<Long, List<String>> files = new LinkedHashMap<>(Map.of(7L, table.columns()));
    SourceColumns source = new SourceColumns(files);
    assertThat(source.names()).isEqualTo(table.columns());
    assertThat(table.rows())
        .allSatisfy(row -> assertThat(source.cells(7, row.cells())).isEqualTo(row.cells()));
  }

  @Test
  void knowsTheColumnsOf2017AsTheTemplatesHaveThem() {
    Map<DatasetKind, String> templates =
        Map.of(
            DatasetKind.TOURISM_FACILITIES, "tourism",
            DatasetKind.CULTURAL_PROPERTIES, "cultural_property",
            DatasetKind.EVENTS, "event",
            DatasetKind.PUBLIC_TOILETS, "public_toilet",
            DatasetKind.AED, "aed",
            DatasetKind.PUBLIC_WIFI, "public_wireless_lan",
            DatasetKind.EVACUATION_SITES, "evacuation_space");
    templates.forEach((kind, name) ->
        assertThat(DatasetSchema.of(kind).columns(Layout.RECOMMENDED_2017))
            .isEqualTo(
                table(RealWorld.path("opendata/templates-2017/xxxxxx_" + name + ".csv"), kind)
                    .columns()));
  }

  @Test
  void knowsTheColumnsOf2023AsACityHasThem() {
    assertThat(DatasetSchema.of(DatasetKind.PUBLIC_TOILETS).columns(Layout.STANDARD_2023))
        .isEqualTo(
            table(
                    RealWorld.path("opendata/yaizu/公衆トイレ一覧__222127_public_toilet.csv"),
                    DatasetKind.PUBLIC_TOILETS)
                .columns());
  }

  @Test
  void keepsTheCodeOfACityThatCallsItsColumnByHalfTheName() {
    byte[] yanai = bytes(RealWorld.path("opendata/yanai/yanai_tourism_sjis.csv"));
    IntakeOutcome.Understood file =
        (IntakeOutcome.Understood)
            IntakeOutcome.of(yanai, DatasetKind.TOURISM_FACILITIES, ReadLimits.USUAL, null);
    List<String> row =
        new Translation(DatasetSchema.of(DatasetKind.TOURISM_FACILITIES), Layout.STANDARD_2023)
            .cells(file.mapping(), file.checked().rows().getFirst().cells());
    assertThat(row.getFirst()).isEqualTo("352128");
  }

  @Test
  void isNotTakenForAnotherDataset() {
    byte[] aed = bytes(RealWorld.path("opendata/yaizu/AED設置箇所一覧__222127_aed.csv"));
    IntakeOutcome outcome =
        IntakeOutcome.of(aed, DatasetKind.PUBLIC_TOILETS, ReadLimits.USUAL, null);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            IntakeOutcome.UnknownLayout.class,
            unknown -> assertThat(unknown.better()).isEqualTo(DatasetKind.AED));
  }

  @Test
  void aMapIsNoTable() {
    byte[] map = bytes(RealWorld.path("opendata/yaizu/文化財マップ__文化財マップ.geojson"));
    assertThat(
            TableFile.read(
                map, DatasetSchema.of(DatasetKind.CULTURAL_PROPERTIES), ReadLimits.USUAL))
        .isInstanceOf(ReadOutcome.UnknownType.class);
  }
}
