package akatombo.buslocation.share;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.share.ShareStore.Share;
import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharePageTest {

  private static final Instant NOW = Town.at("8:02");
  private static final RouteId ROUTE = new RouteId(Town.FEED, "N");
  private static final Share SHARE =
      new Share(new UUID(0, 1), Town.vehicle("1<2"), NOW, Town.at("9:30"));

  private static Fleet fleet() {
    VehicleReport report = Town.north("1<2", "8:01:50", 500, TripHint.NONE);
    TripMatch match =
        new TripMatch.Matched(
            Town.trip("n0800"),
            ROUTE,
            500,
            1,
            StopStatus.IN_TRANSIT_TO,
            0,
            TripMatch.Evidence.NONE);
    StopPrediction next =
        StopPrediction.exactly(
            1,
            2,
            new StopId(Town.FEED, "B"),
            Town.at("8:05"),
            Town.at("8:05"),
            PredictionSource.LEARNED);
    TripPrediction trip =
        new TripPrediction(
            Town.trip("n0800"), ROUTE, Town.vehicle("1<2"), NOW, false, 60, List.of(next));
    return new Fleet(1, NOW, List.of(new VehiclePosition(report, match)), List.of(trip), List.of());
  }

  private static String page(Fleet fleet, Language language) {
    return new SharePage(language).render(SharedVehicle.of(SHARE, fleet, Town.SCHEDULES), NOW);
  }

  @Test
  void showsWhereTheBusIsWhatComesNextAndUntilWhen() {
    assertThat(page(fleet(), Language.JAPANESE))
        .contains("<html lang=\"ja\">", "バス 1&lt;2", "08:01:50 の位置です", "これから停まる停留所")
        .contains("<td>B</td><td>08:05–08:05</td>", "4月1日 09:30 まで");
    assertThat(page(fleet(), Language.ENGLISH))
        .contains("Bus 1&lt;2", "Its place at 08:01:50.", "until 1 Apr 09:30");
  }

  @Test
  void saysThatNoPositionArrives() {
    assertThat(page(Fleet.EMPTY, Language.ENGLISH))
        .contains("No position arrives now.", "until 1 Apr 09:30")
        .doesNotContain("geo:");
  }
}
