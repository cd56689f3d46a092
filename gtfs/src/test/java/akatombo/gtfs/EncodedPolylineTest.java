package akatombo.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EncodedPolylineTest {

  /** The example of the format's own description. */
  private static final String TEXT = "_p~iF~ps|U_ulLnnqC_mqNvxq`@";

  private static final List<GeoPoint> LINE =
      List.of(
          new GeoPoint(38.5, -120.2), new GeoPoint(40.7, -120.95), new GeoPoint(43.252, -126.453));

  @Test
  void writesAndReadsTheExample() {
    assertThat(EncodedPolyline.encode(LINE)).isEqualTo(TEXT);
    assertThat(EncodedPolyline.decode(TEXT)).isEqualTo(LINE);
  }

  @Test
  void readsAnythingWithoutFailing() {
    assertThat(EncodedPolyline.decode("")).isEmpty();
    assertThat(EncodedPolyline.decode("~~~~~~~~~~~~~~~~~~~~~~~~")).hasSizeLessThan(3);
    assertThat(EncodedPolyline.decode("日本語")).hasSizeLessThan(3);
  }
}
