package akatombo.security;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Devices;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PresentedKeysTest {

  private static final String KEY = Devices.KEY_PREFIX + "abc";

  private static Mono<Authentication> of(String address) {
    return new PresentedKeys()
        .convert(MockServerWebExchange.from(MockServerHttpRequest.get(address)));
  }

  private static void isKey(String address) {
    StepVerifier.create(of(address))
        .assertNext(
            given -> assertThat(((BearerTokenAuthenticationToken) given).getToken()).isEqualTo(KEY))
        .verifyComplete();
  }

  @Test
  void takesADevicesKeyFromTheAddress() {
    isKey("/v1/operator/osmand/" + KEY);
    isKey("/v1/operator/osmand?id=" + KEY);
    isKey("/v1/operator/osmand?key=" + KEY + "&id=bus");
  }

  @Test
  void refusesWhatStandsForAKeyAndIsNone() {
    for (String address :
        new String[] {
          "/v1/operator/osmand/akd", "/v1/operator/osmand/aka_x", "/v1/operator/osmand?key=1"
        }) {
      StepVerifier.create(of(address)).verifyError(OAuth2AuthenticationException.class);
    }
  }

  @Test
  void findsNothingWhereNoKeyBelongs() {
    StepVerifier.create(of("/v1/operator/osmand?id=bus")).verifyComplete();
    StepVerifier.create(of("/v1/stops?key=" + KEY)).verifyComplete();
  }
}
