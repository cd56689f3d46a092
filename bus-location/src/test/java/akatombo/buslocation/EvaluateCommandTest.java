package akatombo.buslocation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

  private static final String HEADER =
      "DTYPE,vehicleId,tripId,time,stopId,scheduledTime,stopPathIndex,tripPatternId,directionId";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... more) {
    out.reset();
    err.reset();
    List<String> arguments = new ArrayList<>(List.of("--visits=" + folder, "--route=7"));
    arguments.addAll(List.of(more));
    return EvaluateCommand.run(
        arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private String lastError() {
    return err.toString(UTF_8).strip().lines().reduce("", (before, line) -> line);
  }

  private void write(List<String> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(rows);
    Files.write(folder.resolve("arrivals_departures_7.csv"), lines);
  }

  /** Ten trips a day along four stops, 300 s apart in the timetable and about 360 s in truth. */
  private static List<String> days(int days) {
    SplittableRandom random = new SplittableRandom(7);
    List<String> rows = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int trip = 0; trip < 10; trip++) {
        LocalDateTime start = LocalDateTime.of(2026, 6, 1, 7, 0).plusDays(day).plusHours(trip);
        LocalDateTime time = start.plusSeconds(random.nextInt(120));
        for (int stop = 0; stop < 4; stop++) {
          String rest = ",s" + stop + "," + start.plusSeconds(300L * stop) + "," + stop + ",p,0";
          rows.add("Arrival,v,t" + trip + "," + time + rest);
          time = time.plusSeconds(10 + random.nextInt(20));
          rows.add("Departure,v,t" + trip + "," + time + rest);
          time = time.plusSeconds(300 + random.nextInt(90));
        }
      }
    }
    return rows;
  }

  @Test
  void printsWhatIsDocumented() throws IOException {
    write(days(25));
    assertThat(run("--json")).isZero();
    assertThat(out.toString(UTF_8).strip())
        .startsWith("{\"route\":\"7\",\"coverage\":0.")
        .contains("{\"from\":0,\"to\":300,\"n\":")
        .containsPattern(
            "\\{\"from\":300,\"to\":900,\"n\":\\d+,\"mae\":\\{\"engine\":[\\d.]+,\"baseline\":"
                + "[\\d.]+,\"mean\":[\\d.]+,\"kalman\":[\\d.]+\\},\"interval\":\\[[\\d.]+,[\\d.]+\\]\\}")
        .endsWith("]}");
    assertThat(err.toString(UTF_8)).contains("learning 2026-06-01", "predicting 2026-06-21");
    assertThat(run()).isZero();
    assertThat(out.toString(UTF_8)).contains("5-15", "ETA benchmark", "kalman");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThat(run()).isNotZero();
    assertThat(lastError()).contains("there is no file").contains("arrivals_departures_7.csv");
    Files.writeString(folder.resolve("arrivals_departures_7.csv"), "DTYPE,time\nArrival,x\n");
    assertThat(run()).isNotZero();
    assertThat(lastError()).contains("has no column vehicleId");
    Files.writeString(folder.resolve("arrivals_departures_7.csv"), "");
    assertThat(run()).isNotZero();
    assertThat(lastError()).contains("has no row");
  }

  @Test
  void saysWhichRowIsWrong() throws IOException {
    List<String> rows = new ArrayList<>(days(2));
    rows.set(3, rows.get(3).replace("2026-06-01T07", "yesterday"));
    write(rows);
    assertThat(run()).isEqualTo(1);
    assertThat(lastError()).contains("line 5", "is no date and time");
  }

  @Test
  void saysWhenNothingIsLeftToPredict() throws IOException {
    write(days(10));
    assertThat(run()).isEqualTo(1);
    assertThat(lastError()).contains("nothing to predict", "20 days");
  }

  @Test
  void leavesOutRowsThatSayTooLittle() throws IOException {
    write(days(25));
    assertThat(run("--json")).isZero();
    String clean = out.toString(UTF_8);
    List<String> rows = new ArrayList<>(days(25));
    rows.add("Arrival,v,NULL,2026-06-02T08:00:00,s1,2026-06-02T08:00:00,1,p,0");
    rows.add("Arrival,v,t1,2026-06-02T08:00:00,s9,NULL,9,p,0");
    rows.add("Departure,v,t1,,s1,2026-06-02T08:00:00,1,p,0");
    write(rows);
    assertThat(run("--json")).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo(clean);
    assertThat(err.toString(UTF_8)).contains("left out 3 rows without trip, stop, time");
  }

  @Test
  void readsWhatSpreadsheetsWriteAndFilesWithoutPattern() throws IOException {
    write(days(25));
    assertThat(run("--json")).isZero();
    String clean = out.toString(UTF_8);
    List<String> lines =
        new ArrayList<>(List.of(HEADER.substring(0, HEADER.indexOf(",tripPattern"))));
    days(25).forEach(row -> lines.add(row.replace(",p,0", "").replace('T', ' ')));
    Files.writeString(
        folder.resolve("arrivals_departures_7.csv"),
        "\uFEFF" + String.join("\r\n", lines) + "\r\n");
    assertThat(run("--json")).as(lastError()).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo(clean);
  }

  @Test
  void refusesADayAlone() throws IOException {
    write(days(1));
    assertThat(run("--train-days=1")).isEqualTo(1);
    assertThat(lastError()).contains("nothing to predict");
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertThat(run("--train-days=soon")).isEqualTo(2);
    assertThat(lastError())
        .startsWith(
            "evaluate: --train-days=soon is no whole number from 1 to 3660; usage: evaluate");
    assertThat(run("--jsonn")).isEqualTo(2);
    assertThat(run("extra")).isEqualTo(2);
    assertThat(EvaluateCommand.run(List.of(), System.out, new PrintStream(err, true, UTF_8)))
        .isEqualTo(2);
  }
}
