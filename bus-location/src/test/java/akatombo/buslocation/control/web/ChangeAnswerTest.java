package akatombo.buslocation.control.web;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Town;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeAnswerTest {

  private static final Schedules SCHEDULES =
      Schedules.NONE.with(
          aFeed(Town.FEED)
              .stop("A", 34.80, Town.LON)
              .stop("B", 34.81, Town.LON)
              .route("N")
              .trip("n0800")
              .headsign("山崎")
              .calling("A", "8:00")
              .calling("B", "8:04")
              .translated("trips", "trip_headsign", "山崎", "en", "Yamasaki")
              .build());

  @Test
  void namesWhereATripGoesInTheLanguageOfWhoAsks() {
    assertThat(headsign(Language.ENGLISH)).isEqualTo("Yamasaki");
    assertThat(headsign(Language.JAPANESE)).isEqualTo("山崎");
  }

  private static Object headsign(Language language) {
    TripOnDate trip = new TripOnDate(new TripId(Town.FEED, "n0800"), Town.DATE);
    return new ChangeAnswer(SCHEDULES, Town.ZONE, language)
        .trips(List.of(trip))
        .getFirst()
        .get("headsign");
  }
}
