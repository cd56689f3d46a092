package akatombo.routing.planner;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Schedule.DateRange;
import akatombo.gtfs.ServiceDate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtpConfigTest {

  private static final DateRange YEAR =
      new DateRange(
          new ServiceDate(LocalDate.of(2026, 4, 1)), new ServiceDate(LocalDate.of(2027, 3, 31)));
  private static final List<PlannerFeed> FEEDS = List.of(feed("tatsuno"), feed("神姫 バス"));

  @Test
  void saysWhatGoesIntoTheGraph() throws IOException {
    golden(
        "build-config.json",
        OtpConfig.build(FEEDS, ServiceWindow.of(List.of(YEAR), LocalDate.of(2026, 11, 22))));
  }

  @Test
  void saysHowToSearchAndWhereLiveTimesAre() throws IOException {
    PlannerInputs inputs =
        new PlannerInputs(FEEDS, new StreetSource.None(), URI.create("http://127.0.0.1:8080/"));
    golden("router-config.json", OtpConfig.router(inputs, Duration.ofSeconds(2)));
  }

  @Test
  void switchesFeaturesOn() throws IOException {
    golden("otp-config.json", OtpConfig.features());
  }

  @Test
  void plansWithoutLiveTimesWhenThereAreNone() {
    PlannerInputs inputs = new PlannerInputs(FEEDS, new StreetSource.None(), null);
    assertThat(OtpConfig.router(inputs, Duration.ofSeconds(2))).contains("\"updaters\" : [ ]");
  }

  private static PlannerFeed feed(String id) {
    return new PlannerFeed(
        id, Path.of(id + ".zip"), "abc", ZoneId.of("Asia/Tokyo"), YEAR, List.of());
  }

  /** Compares with the checked-in file; {@code -Dgolden.update} writes it instead. */
  private static void golden(String name, String actual) throws IOException {
    Path file = Path.of("src/test/resources/akatombo/routing/planner", name);
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
