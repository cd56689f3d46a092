package akatombo.buslocation.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.gtfs.GeoPoint;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class RingTest {

  /** Corners as x, y. */
  private static Ring ring(double... numbers) {
    GeoPoint[] corners = new GeoPoint[numbers.length / 2];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = new GeoPoint(numbers[2 * i + 1], numbers[2 * i]);
    }
    return new Ring(Arrays.asList(corners));
  }

  @Test
  void takesRingsThatDoNotCrossThemselves() {
    for (Ring simple :
        new Ring[] {
          ring(0, 0, 2, 0, 2, 2, 0, 2, 0, 0),
          ring(0, 0, 0, 2, 2, 2, 2, 0, 0, 0),
          ring(0, 0, 4, 0, 4, 4, 2, 1, 0, 4, 0, 0),
          ring(0, 0, 2, 0, 2, 0, 1, 2, 0, 0)
        }) {
      assertThat(simple.requireSimple("area")).isSameAs(simple);
    }
  }

  @Test
  void saysWhichSidesCrossAndWhere() {
    assertThatThrownBy(() -> ring(0, 0, 2, 2, 2, 0, 0, 2, 0, 0).requireSimple("area"))
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            refused -> {
              assertThat(refused.getStatusCode().value()).isEqualTo(422);
              assertThat(refused.getBody().getDetail())
                  .startsWith("area: its sides 1 and 3 cross at 1.0,1.0");
              assertThat(refused.getBody().getProperties())
                  .containsEntry("side", 1)
                  .containsEntry("otherSide", 3);
            });
  }
}
