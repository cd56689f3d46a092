package akatombo.status;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.city.City;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZoneConflictTest {

  private static final Schedule SCHEDULE =
      aFeed("t")
          .stop("A", 34.8, 134.5)
          .stop("B", 34.9, 134.5)
          .route("N")
          .trip("n")
          .calling("A", "8:00")
          .calling("B", "8:10")
          .build();

  private static City city(String zone) {
    return new City(
        "c",
        Map.of(),
        ZoneId.of(zone),
        List.of(Language.JAPANESE),
        new GeoPoint(34.8, 134.5),
        List.of(),
        null,
        null,
        null,
        List.of(),
        false,
        Map.of(),
        Path.of("/"));
  }

  @Test
  void namesBothZonesThatContradictEachOther() {
    assertThat(SCHEDULE.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(ZoneConflict.of(SCHEDULE, city("America/New_York")))
        .hasValueSatisfying(conflict -> {
          for (Language language : List.of(Language.JAPANESE, Language.ENGLISH)) {
            assertThat(conflict.text(language)).contains("America/New_York", "Asia/Tokyo", "t");
          }
        });
  }

  @Test
  void takesTwoNamesOfOneClockAsOne() {
    assertThat(ZoneConflict.of(SCHEDULE, city("Asia/Tokyo"))).isEmpty();
    assertThat(ZoneConflict.of(SCHEDULE, city("Japan"))).isEmpty();
  }
}
