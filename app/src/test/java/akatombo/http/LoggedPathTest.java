package akatombo.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;

class LoggedPathTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/operator/osmand/akd_Secret-_1, /v1/operator/osmand/key",
    "/v1/operator/osmand/12345678, /v1/operator/osmand/key",
    "/v1/previews/Secret-_1, /v1/previews/key",
    "/V1/Operator/osmand/akd_Secret/x, /V1/Operator/osmand/key/x",
    "/v1/operator/osmnd/akd_Secret, /v1/operator/osmnd/key",
    "/v1/aka_Secret, /v1/key",
    "/v1/operator/osmand, /v1/operator/osmand",
    "/v1/stops/tatsuno:x/departures, /v1/stops/tatsuno:x/departures"
  })
  void holdsNoKey(String path, String written) {
    assertThat(LoggedPath.of(PathContainer.parsePath(path))).isEqualTo(written);
  }
}
