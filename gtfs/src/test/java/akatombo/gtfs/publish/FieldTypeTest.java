package akatombo.gtfs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTypeTest {

  @ParameterizedTest
  @CsvSource({
    "DECIMAL, 1",
    "DECIMAL, 1.5",
    "DECIMAL, .5",
    "DECIMAL, 5.",
    "DECIMAL, -1.5",
    "DECIMAL, 1.2e-4",
    "TIME, 8:00:00",
    "TIME, 25:59:59",
    "TIME, 100:00:00",
    "NATURAL, 0",
    "INTEGER, -3",
    "LATITUDE, -90",
    "LONGITUDE, 180.0",
    "COLOR, 00ff7F",
    "CURRENCY, JPY",
    "ZONE, Asia/Tokyo",
  })
  void keepsWhatIsOfTheType(FieldType type, String value) {
    assertThat(type.normalize(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "DECIMAL, .",
    "DECIMAL, 1.2.3",
    "DECIMAL, 1-2",
    "DECIMAL, one",
    "DECIMAL, NaN",
    "DECIMAL, -",
    "TIME, 8:00",
    "TIME, 8:60:00",
    "TIME, 8:00:61",
    "TIME, :00:00",
    "TIME, 1000:00:00",
    "TIME, x8:00:00",
    "TIME, 8.00.00",
    "TIME, 8時",
    "NATURAL, -1",
    "NATURAL, 1.0",
    "NATURAL, 12345678901",
    "INTEGER, -",
    "INTEGER, --1",
    "LATITUDE, 90.1",
    "LONGITUDE, -181",
    "COLOR, red",
    "COLOR, fff",
    "CURRENCY, 円",
    "ZONE, Tokyo/Asia",
  })
  void leavesOutWhatIsNot(FieldType type, String value) {
    assertThat(type.normalize(value)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"COLOR, #00ff7F, 00ff7F", "CURRENCY, jpy, JPY", "TEXT, 'a\r\nb', a b"})
  void mendsWhatCanBe(FieldType type, String value, String mended) {
    assertThat(type.normalize(value)).isEqualTo(mended);
  }
}
