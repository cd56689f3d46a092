package akatombo.buslocation.control.web;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedBuilder;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {

  private static Schedule showing(String headsign) {
    FeedBuilder feed =
        aFeed("t")
            .stop("A", 34.80, 134.5)
            .stop("山崎待合所", 34.81, 134.5)
            .route("N")
            .trip("n")
            .calling("A", "8:00")
            .calling("山崎待合所", "8:04");
    return (headsign.isEmpty() ? feed : feed.headsign(headsign)).build();
  }

  @ParameterizedTest
  @CsvSource({
    "山崎, 山崎行き, to 山崎, 开往山崎, 山崎행",
    "'', 山崎待合所行き, to 山崎待合所, 开往山崎待合所, 山崎待合所행",
    "左回り, （左回り）, (左回り), （左回り）, (左回り)",
    "山崎方面, 山崎方面, 山崎方面, 山崎方面, 山崎方面"
  })
  void goesToAPlaceOnly(String headsign, String ja, String en, String zh, String ko) {
    Schedule schedule = showing(headsign);
    Bound bound = Bound.of(schedule, schedule.findTrip(new TripId("t", "n")).orElseThrow());
    assertThat(bound.words(Language.JAPANESE)).isEqualTo(ja);
    assertThat(bound.words(Language.ENGLISH)).isEqualTo(en);
    assertThat(bound.words(new Language("zh-Hans"))).isEqualTo(zh);
    assertThat(bound.words(new Language("ko"))).isEqualTo(ko);
    List<StopId> calls = List.of(new StopId("t", "A"), new StopId("t", "山崎待合所"));
    assertThat(Bound.of(schedule, calls, headsign).words(Language.JAPANESE)).isEqualTo(ja);
  }
}
