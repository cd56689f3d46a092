package akatombo.buslocation;

import static java.util.stream.Collectors.joining;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.StopTimes;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Predictions as one line: {@code "A 08:00 | B 08:09 (+2) | C skipped"}; delays in minutes. */
public final class TimetableText {

  private TimetableText() {}

  public static String of(TripPrediction prediction, Schedule schedule) {
    if (prediction.canceled()) {
      return "canceled";
    }
    StopTimes times =
        schedule.stopTimes(schedule.findTrip(prediction.trip().tripId()).orElseThrow());
    long zero = prediction.trip().serviceDate().start(schedule.zone()).getEpochSecond();
    return prediction.stops().stream()
        .map(stop ->
            stop.skipped()
                ? stop.stopId().id() + " skipped"
                : stop.stopId().id()
                    + " "
                    + time(stop.arrival(), schedule)
                    + (stop.departure().equals(stop.arrival())
                        ? ""
                        : "-" + time(stop.departure(), schedule))
                    + delay(
                        stop.departure().getEpochSecond()
                            - zero
                            - times.departure(stop.position())))
        .collect(joining(" | "));
  }

  private static String time(Instant instant, Schedule schedule) {
    String text = DateTimeFormatter.ofPattern("HH:mm:ss").format(instant.atZone(schedule.zone()));
    return text.endsWith(":00") ? text.substring(0, 5) : text;
  }

  private static String delay(long seconds) {
    if (seconds == 0) {
      return "";
    }
    return seconds % 60 == 0 ? " (%+d)".formatted(seconds / 60) : " (%+ds)".formatted(seconds);
  }
}
