package akatombo.routing;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Itineraries as one line of text. */
public final class Told {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private Told() {}

  /** Like {@code WALK 09:59-10:07 | BUS b1000 10:00+420-10:12+420 LIVE next 2400 | …}. */
  public static String of(Itinerary itinerary) {
    return itinerary.legs().stream().map(Told::of).collect(Collectors.joining(" | "));
  }

  public static String of(Leg leg) {
    String times = of(leg.start()) + "-" + of(leg.end());
    return switch (leg) {
      case Leg.StreetLeg street -> street.mode() + " " + times;
      case Leg.TransitLeg ride ->
          ride.mode()
              + " "
              + ride.trip().tripId().id()
              + " "
              + times
              + " "
              + ride.live()
              + " next "
              + ride.nextIfMissedSeconds();
    };
  }

  private static String of(Leg.LegTime time) {
    String clock = CLOCK.format(time.scheduled().atZone(DemoCity.ZONE));
    return time.estimated() == null ? clock : clock + "+" + time.delaySeconds();
  }

  /** Like {@code 250 JPY adult ic, 260 JPY adult cash}. */
  public static String fares(Itinerary itinerary) {
    return itinerary.fares().stream()
        .map(fare ->
            fare.amount()
                + " "
                + fare.currency()
                + (fare.rider() == null ? "" : " " + fare.rider().id().replace("DEMO:", ""))
                + (fare.medium() == null ? "" : " " + fare.medium().id().replace("DEMO:", ""))
                + (fare.isComplete() ? "" : " incomplete"))
        .collect(Collectors.joining(", "));
  }
}
