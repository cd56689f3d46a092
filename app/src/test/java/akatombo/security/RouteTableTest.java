package akatombo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

class RouteTableTest {

  private final RouteTable table = RouteTable.load();

  private RouteTable.Lookup find(HttpMethod method, String path) {
    return table.find(method, PathContainer.parsePath(path));
  }

  @Test
  void knowsWhoMayFeedPositions() {
    assertThat(find(HttpMethod.POST, "/v1/operator/positions"))
        .isEqualTo(new RouteTable.Lookup.Listed(Set.of(Role.OPERATOR, Role.DEVICE)));
    assertThat(find(HttpMethod.POST, "/v1/operator/vehicle-positions"))
        .isEqualTo(new RouteTable.Lookup.Listed(Set.of(Role.OPERATOR)));
  }

  @Test
  void prefersTheMoreSpecificRoute() {
    assertThat(find(HttpMethod.GET, "/v1/vehicles/stream"))
        .isEqualTo(new RouteTable.Lookup.Listed(Set.of(Role.EVERYONE)));
  }

  @Test
  void findsAPathThatIsWrittenInAnotherWay() {
    assertThat(find(HttpMethod.POST, "/v1/operator/%70ositions"))
        .isEqualTo(find(HttpMethod.POST, "/v1/operator/positions"));
    assertThat(find(HttpMethod.HEAD, "/v1/status")).isEqualTo(find(HttpMethod.GET, "/v1/status"));
  }

  @Test
  void deniesWhatIsNotListed() {
    assertThat(find(HttpMethod.GET, "/actuator/env")).isEqualTo(new RouteTable.Lookup.Unlisted());
  }

  @Test
  void saysWhichMethodsAnAddressTakes() {
    assertThat(find(HttpMethod.DELETE, "/v1/status"))
        .isEqualTo(new RouteTable.Lookup.OtherMethods(Set.of(HttpMethod.GET)));
  }

  @Test
  void readsIdsThatArePercentEncoded() {
    assertThat(find(HttpMethod.GET, "/v1/stops/t%3A%E6%9C%AC%E7%AB%9C%E9%87%8E/departures"))
        .isInstanceOf(RouteTable.Lookup.Listed.class);
  }
}
