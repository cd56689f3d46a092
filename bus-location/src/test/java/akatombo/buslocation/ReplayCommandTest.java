package akatombo.buslocation;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

  private static final String START = "2027-04-01T08:%02d:%02d%s";

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path gtfs;
  private Path out;

  @BeforeEach
  void writeFeed() throws IOException {
    gtfs = folder.resolve("gtfs.zip");
    out = folder.resolve("out");
    Files.write(
        gtfs,
        aFeed("t")
            .stop("A", 34.80, 134.5)
            .stop("B", 34.81, 134.5)
            .stop("C", 34.82, 134.5)
            .shape("north", 34.80, 134.5, 34.82, 134.5)
            .route("N")
            .trip("n0800")
            .along("north")
            .calling("A", "8:00")
            .calling("B", "8:04")
            .calling("C", "8:08")
            .zip());
  }

  private int replay(String avl) throws IOException {
    Path file = folder.resolve("avl.csv");
    Files.writeString(file, avl);
    return run("--gtfs=" + gtfs, "--avl=" + file, "--out=" + out);
  }

  private int run(String... arguments) {
    try (PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      return ReplayCommand.run(List.of(arguments), stream);
    }
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /** A drive from A to C in eight minutes, reported every half minute without any hint. */
  private static String drive(String offset) {
    StringBuilder avl = new StringBuilder("vehicle_id,timestamp,lat,lon\n");
    for (int second = 0; second <= 480; second += 30) {
      avl.append("bus,")
          .append(START.formatted(second / 60, second % 60, offset))
          .append(',')
          .append(34.80 + 0.02 * second / 480)
          .append(",134.5\n");
    }
    return avl.toString();
  }

  @Test
  void writesMatchesPredictionsAndVisits() throws IOException {
    assertThat(replay(drive("+09:00"))).as(said()).isZero();
    List<String> matches = Files.readAllLines(out.resolve("matches.csv"));
    assertThat(matches.getFirst())
        .isEqualTo(
            "vehicle_id,timestamp,outcome,trip_id,service_date,pattern_id,route_id,direction_id,"
                + "stop_sequence,distance_m,delay_s");
    assertThat(matches).hasSize(18);
    assertThat(matches.get(12))
        .startsWith("bus,2027-04-01T08:05:30+09:00,matched,n0800,2027-04-01,N:0:1,N,");
    assertThat(Files.readAllLines(out.resolve("predictions.csv")))
        .anyMatch(row -> row.startsWith("2027-04-01T08:05:30+09:00,bus,n0800,2027-04-01,"))
        .first()
        .isEqualTo(
            "made_at,vehicle_id,trip_id,service_date,stop_sequence,stop_id,predicted,p10,p90,"
                + "source");
    assertThat(Files.readAllLines(out.resolve("visits.csv")))
        .anyMatch(row -> row.startsWith("2027-04-01,n0800,2,"));
  }

  @Test
  void learnsFromTheVisitsOfAnotherDay() throws IOException {
    assertThat(replay(drive("+09:00"))).isZero();
    Path history = folder.resolve("history.csv");
    Files.move(out.resolve("visits.csv"), history);
    String avl = drive("+09:00").replace("2027-04-01", "2027-04-02");
    Files.writeString(folder.resolve("next.csv"), avl);
    assertThat(
            run(
                "--gtfs=" + gtfs,
                "--avl=" + folder.resolve("next.csv"),
                "--out=" + out,
                "--history=" + history))
        .isZero();
    assertThat(said()).contains("history.csv: 2 stop visits to learn from");
    Files.writeString(history, "service_date,trip_id_performed\n");
    assertThat(
            run(
                "--gtfs=" + gtfs,
                "--avl=" + folder.resolve("next.csv"),
                "--out=" + out,
                "--history=" + history))
        .isEqualTo(1);
    assertThat(said()).contains("history.csv, row 1: no column scheduled_stop_sequence");
  }

  @Test
  void readsLocalTimesInTheZoneOfTheFeed() throws IOException {
    assertThat(replay(drive(""))).isZero();
    assertThat(Files.readString(out.resolve("matches.csv"))).contains(",matched,n0800,");
  }

  @Test
  void readsEpochSeconds() throws IOException {
    assertThat(replay("vehicle_id,timestamp,lat,lon,trip_id\nbus,1806534120,34.805,134.5,n0800\n"))
        .isZero();
    assertThat(Files.readString(out.resolve("matches.csv")))
        .contains("bus,1806534120,matched,n0800,2027-04-01,N:0:1,N,");
  }

  @Test
  void saysWhatIsWrongWithARow() throws IOException {
    assertThat(replay("vehicle_id,timestamp,lat,lon\nbus,1806534120,north,134.5\n")).isEqualTo(1);
    assertThat(said()).contains("avl.csv, row 2, column lat: \"north\" is not a number");
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    assertThat(replay("vehicle,timestamp,lat,lon\n")).isEqualTo(1);
    assertThat(said()).contains("avl.csv, row 1: no column vehicle_id");
    assertThat(replay("vehicle_id,timestamp,lat,lon\nbus,yesterday,34.8,134.5\n")).isEqualTo(1);
    assertThat(said()).contains("column timestamp: \"yesterday\" is neither");
    Files.writeString(gtfs, "not a zip");
    assertThat(replay(drive(""))).isEqualTo(1);
    assertThat(said()).contains("unreadable_archive");
  }

  @Test
  void endsWithTwoWhenItIsCalledWrongly() {
    assertThat(run("--gtfs=" + gtfs)).isEqualTo(2);
    assertThat(said()).startsWith("replay: --avl is missing; usage: replay --gtfs=FILE");
    assertThat(run("--gtf=" + gtfs)).isEqualTo(2);
    assertThat(said()).contains("replay: there is no argument --gtf; usage: replay");
    assertThat(run("--gtfs=" + gtfs, "--avl=a", "--out=b", "--timezone=Tatsuno")).isEqualTo(2);
    assertThat(said()).contains("--timezone=Tatsuno is no time zone");
    assertThat(run("--gtfs=" + gtfs, "--avl=nowhere.csv", "--out=b")).isEqualTo(1);
    assertThat(said()).contains("replay: --avl: no file nowhere.csv");
  }
}
