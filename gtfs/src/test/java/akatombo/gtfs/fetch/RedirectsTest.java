package akatombo.gtfs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/feed.zip",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.1.1/",
        "http://[::1]/",
        "http://[fd00::1]/",
        "http://0.0.0.0/"
      })
  void refusesToBeLedIntoAPrivateNetwork(String to) throws UnknownHostException {
    assertThat(Redirects.refusal(URI.create("http://203.0.113.5/feed.zip"), URI.create(to)))
        .get()
        .asString()
        .contains("private network");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://203.0.113.5/feed.zip", "jar:http://x!/y"})
  void refusesOtherSchemes(String to) throws UnknownHostException {
    assertThat(Redirects.refusal(URI.create("http://203.0.113.5/feed.zip"), URI.create(to)))
        .isPresent();
  }

  @Test
  void refusesToGiveUpEncryption() throws UnknownHostException {
    assertThat(
            Redirects.refusal(
                URI.create("https://203.0.113.5/"), URI.create("http://203.0.113.5/")))
        .isPresent();
  }

  @Test
  void followsWithinAPrivateNetworkAndBetweenPublicHosts() throws UnknownHostException {
    assertThat(Redirects.refusal(URI.create("http://10.0.0.1/"), URI.create("http://10.0.0.2/")))
        .isEmpty();
    assertThat(
            Redirects.refusal(
                URI.create("http://203.0.113.5/"), URI.create("https://198.51.100.7/feed.zip")))
        .isEmpty();
  }
}
