package akatombo.buslocation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitsFolderTest {

  private static final String HEADER =
      "DTYPE,vehicleId,tripId,time,stopId,scheduledTime,stopPathIndex";

  @TempDir private Path folder;

  private List<RecordedTrip> read(String... rows) throws IOException {
    Files.writeString(
        folder.resolve("arrivals_departures_7.csv"), HEADER + "\n" + String.join("\n", rows));
    return VisitsFolder.read(folder, "7", line -> {});
  }

  @Test
  void keepsATripOnTheDayItBegan() throws IOException {
    List<RecordedTrip> trips =
        read(
            "Departure,v,night,2026-06-02T02:51:00,a,2026-06-02T02:50:00,0",
            "Arrival,v,night,2026-06-02T03:06:00,b,2026-06-02T03:05:00,1");
    assertThat(trips).hasSize(1);
    assertThat(trips.getFirst().date().toString()).isEqualTo("2026-06-01");
    assertThat(trips.getFirst().size()).isEqualTo(2);
  }

  @Test
  void takesScheduledTimesOfTheTripWhereARowHasNone() throws IOException {
    Files.writeString(
        folder.resolve("trip_schedule_times_7.csv"),
        "tripId,scheduledTimesList_ORDER,arrivalTime,departureTime\n"
            + "night,0,NULL,85800\nnight,1,NULL,87000\n");
    List<RecordedTrip> trips =
        read(
            "Departure,v,night,2026-06-01T23:51:00,a,NULL,0",
            "Arrival,v,night,2026-06-02T00:11:00,b,NULL,1");
    assertThat(trips).hasSize(1);
    RecordedTrip trip = trips.getFirst();
    assertThat(trip.date().toString()).isEqualTo("2026-06-01");
    assertThat(trip.arrival(1) - trip.zero()).isEqualTo(87_000);
  }

  @Test
  void callsStopsAsTheTripItselfNamesThem() throws IOException {
    List<RecordedTrip> trips =
        read(
            "Departure,v,one,2026-06-01T08:00:00,a,2026-06-01T08:00:00,0",
            "Arrival,v,one,2026-06-01T08:10:00,b,2026-06-01T08:10:00,1",
            "Departure,v,two,2026-06-01T09:00:00,a,2026-06-01T09:00:00,0",
            "Arrival,v,two,2026-06-01T09:10:00,c,2026-06-01T09:10:00,1");
    assertThat(trips.getLast().stop(1).id()).isEqualTo("c");
  }
}
