package akatombo.buslocation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.StopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void readsTimesWithAndWithoutOffset() {
    Instant expected = Instant.parse("2027-04-01T08:00:00+09:00");
    for (String text :
        List.of(
            "2027-04-01T08:00:00+09:00",
            "2027-04-01T08:00:00 09:00",
            "2027-04-01T08:00+09:00",
            "2027-03-31T23:00:00Z",
            "2027-03-31T18:00:00-05:00",
            "2027-04-01T08:00:00",
            "2027-04-01T08:00")) {
      assertThat(of("from", text).instant("from", Instant.EPOCH, TestCity.ZONE))
          .as(text)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59Z",
        "+999999999-12-31T23:59:59-18:00",
        "-999999999-01-01T00:00:00",
        "0001-01-01T00:00:00Z",
        "08:00"
      })
  void refusesTimesThatNoCalendarHolds(String text) {
    refuses(
        ReadProblem.INVALID_PARAMETER,
        "from",
        text,
        parameters -> parameters.instant("from", Instant.EPOCH, TestCity.ZONE));
  }

  @Test
  void readsPlacesAndBoxes() {
    assertThat(of("near", "34.86, 134.54").point("near")).isEqualTo(new GeoPoint(34.86, 134.54));
    assertThat(of("bbox", "134.5,34.8,134.6,34.9").box("bbox"))
        .isEqualTo(new BoundingBox(34.8, 134.5, 34.9, 134.6));
  }

  @Test
  void readsALanguageWhetherItIsOfferedOrNot() {
    assertThat(of("lang", "xx").language()).isEqualTo("xx");
    assertThat(of("lang", " ").language()).isNull();
    refuses(ReadProblem.INVALID_PARAMETER, "lang", "ja_JP!", Parameters::language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1,2,3", "91,0", "0,181", "NaN,0", ",", "34.8;134"})
  void refusesWhatIsNoPlace(String text) {
    refuses(ReadProblem.INVALID_PARAMETER, "near", text, parameters -> parameters.point("near"));
  }

  @Test
  void namesTheFieldAndWhatIsAllowed() {
    assertThatThrownBy(() -> of("limit", "many").number("limit", 10, 1, 200))
        .isInstanceOfSatisfying(
            ReadProblem.Refusal.class,
            refusal ->
                assertThat(refusal.getBody().getProperties())
                    .containsEntry("field", "limit")
                    .containsEntry("value", "many")
                    .containsEntry("allowed", "a whole number from 1 to 200"));
  }

  @Test
  void tellsOutOfRangeFromUnreadable() {
    refuses(ReadProblem.PARAMETER_OUT_OF_RANGE, "limit", "201", p -> p.number("limit", 10, 1, 200));
    refuses(
        ReadProblem.PARAMETER_OUT_OF_RANGE,
        "window",
        "PT25H",
        p -> p.duration("window", HOUR, Duration.ofMinutes(1), Duration.ofHours(24)));
    refuses(
        ReadProblem.INVALID_PARAMETER,
        "window",
        "60",
        p -> p.duration("window", HOUR, Duration.ofMinutes(1), Duration.ofHours(24)));
    refuses(ReadProblem.INVALID_PARAMETER, "route", "R1", p -> p.id("route", StopId::parse));
    refuses(ReadProblem.INVALID_PARAMETER, "cursor", "../..", p -> Cursor.read(p, 10));
  }

  @Test
  void walksPagesForthAndBack() {
    List<Integer> all = List.of(1, 2, 3, 4, 5);
    Cursor first = Cursor.read(of("cursor", ""), 2);
    Cursor second = Cursor.read(of("cursor", first.next(all.size())), 2);
    Cursor third = Cursor.read(of("cursor", second.next(all.size())), 2);
    assertThat(first.page(all)).containsExactly(1, 2);
    assertThat(second.page(all)).containsExactly(3, 4);
    assertThat(third.page(all)).containsExactly(5);
    assertThat(third.next(all.size())).isNull();
    assertThat(first.previous()).isNull();
    assertThat(Cursor.read(of("cursor", second.previous()), 2)).isEqualTo(first);
  }

  private static void refuses(
      ReadProblem problem, String field, String value, Consumer<Parameters> read) {
    assertThatThrownBy(() -> read.accept(of(field, value)))
        .isInstanceOfSatisfying(
            ReadProblem.Refusal.class,
            refusal ->
                assertThat(refusal.getBody().getTitle())
                    .isEqualTo(problem.with(Map.of()).getBody().getTitle()));
  }

  private static Parameters of(String name, String value) {
    return new Parameters(Map.of(name, value)::get);
  }
}
