package akatombo.warmup;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What visitors and passengers ask most, about what there is in the city. */
final class VisitorQuestions {

  private static final long SEED = 20;

  private final List<Stop> stops;
  private final List<PointOfInterest> places;
  private final List<Tour> tours;
  private final Random random = new Random(SEED);
  private final List<Supplier<String>> kinds = new ArrayList<>();

  VisitorQuestions(Schedules schedules, PublishedContent content) {
    this.stops =
        schedules.all().stream()
            .flatMap(schedule -> schedule.stops().stream())
            .filter(stop -> stop.point() != null)
            .toList();
    this.places = List.copyOf(content.pois().values());
    this.tours = List.copyOf(content.tours().values());
    if (!stops.isEmpty()) {
      kinds.add(() -> "/v1/stops/" + encoded(one(stops).id().text()) + "/departures");
      kinds.add(() -> "/v1/stops?near=" + somewhere());
      kinds.add(() -> "/v1/pois?near=" + somewhere());
      kinds.add(() -> "/v1/tours?near=" + somewhere());
      kinds.add(() -> "/v1/tours?from=" + somewhere());
    }
    if (!places.isEmpty()) {
      kinds.add(() -> "/v1/pois");
      kinds.add(() -> "/v1/pois?q=" + word());
      kinds.add(() -> "/v1/pois/" + encoded(one(places).id().text()));
    }
    if (!tours.isEmpty()) {
      kinds.add(() -> "/v1/tours");
      kinds.add(() -> "/v1/tours/" + encoded(one(tours).slug().text()));
    }
  }

  /** So many addresses below the server, each kind in turn; none in a city without anything. */
  List<URI> next(int count) {
    List<URI> questions = new ArrayList<>();
    for (int i = 0; i < count && !kinds.isEmpty(); i++) {
      questions.add(URI.create(kinds.get(i % kinds.size()).get()));
    }
    return questions;
  }

  private String somewhere() {
    GeoPoint point = one(stops).point();
    return point == null ? "0,0" : point.lat() + "," + point.lon();
  }

  private String word() {
    return one(places).name().entries().values().stream()
        .findFirst()
        .map(name -> encoded(name.text()))
        .orElse("");
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
