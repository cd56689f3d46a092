package akatombo.tourism.web;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedules;
import akatombo.tourism.Tour;
import akatombo.tourism.TourTransport;
import akatombo.tourism.TourVisit;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.visit.TourCourse;
import akatombo.tourism.visit.VisitDay;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Serves what visitors read. */
final class VisitorHandler {

  private static final int DAYS_MAX = 366;

  private final CurrentCatalogue catalogue;
  private final Feeds feeds;
  private final TourTransport transport;
  private final Replies replies;
  private final InTheCity inTheCity;
  private final RideFares fares;
  private final StopsNearby stops = new StopsNearby();

  VisitorHandler(
      CurrentCatalogue catalogue, Feeds feeds, TourTransport transport, Replies replies) {
    this.inTheCity = replies.inTheCity(feeds);
    this.feeds = feeds;
    this.transport = transport;
    this.fares = new RideFares(transport);
    this.catalogue = catalogue;
    this.replies = replies;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/v1/pois.geojson", written(ContentFiles::placesAsGeoJson))
        .GET("/v1/pois/{id}.jsonld", written(ContentFiles::placeAsJsonLd))
        .GET("/v1/tours/{slug}.geojson", written(ContentFiles::tourAsGeoJson))
        .GET("/v1/tours/{slug}.gpx", written(ContentFiles::tourAsGpx))
        .GET("/v1/tours/{slug}.kml", written(ContentFiles::tourAsKml))
        .GET("/v1/tours/{slug}.jsonld", written(ContentFiles::tourAsJsonLd))
        .GET("/v1/pois", this::pois)
        .GET(
            "/v1/pois/{id}",
            answered((all, query, reader) ->
                PoiAnswer.one(all, query.request().pathVariable("id"), reader)))
        .GET("/v1/events", answered((all, query, reader) -> EventAnswer.list(all, query, reader)))
        .GET("/v1/events/{slug}.jsonld", written(ContentFiles::eventAsJsonLd))
        .GET(
            "/v1/events/{slug}",
            answered((all, query, reader) ->
                EventAnswer.one(all, query.request().pathVariable("slug"), reader)))
        .GET("/v1/tours", bused(VisitorHandler::tours))
        .GET("/v1/tours/{slug}/notices", answered(VisitorHandler::notices))
        .GET("/v1/tours/{slug}", bused(VisitorHandler::tour))
        .before(inTheCity::checked)
        .build();
  }

  /** What answers a question. */
  private interface Answering {
    ObjectNode answer(Catalogue catalogue, Query query, Reader reader);
  }

  private HandlerFunction<ServerResponse> answered(Answering answering) {
    return request ->
        Mono.fromCallable(() ->
                Replies.bytes(
                    answering.answer(catalogue.now(), new Query(request), replies.reader(request))))
            .subscribeOn(Schedulers.parallel())
            .flatMap(body -> replies.of(request, MediaType.APPLICATION_JSON, body));
  }

  private Mono<ServerResponse> pois(ServerRequest request) {
    return Mono.fromCallable(() ->
            Replies.bytes(
                PoiAnswer.list(
                    catalogue.now(),
                    new Query(request),
                    replies.reader(request),
                    Replies.wantsGeoJson(request))))
        .subscribeOn(Schedulers.parallel())
        .flatMap(body -> replies.json(request, body));
  }

  private HandlerFunction<ServerResponse> written(ContentFiles.Writing writing) {
    return request ->
        Mono.fromCallable(
                () -> writing.write(catalogue.now(), new Query(request), replies.reader(request)))
            .subscribeOn(Schedulers.parallel())
            .flatMap(file ->
                replies.of(request, file.type(), file.text().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * What answers a question that buses are part of.
   *
   * @param home where the visitor comes from and returns to; null when it is not said
   */
  private record Bused(
      Catalogue catalogue,
      Query query,
      Reader reader,
      TourBuses buses,
      RideFares.Asked prices,
      @Nullable GeoPoint home) {}

  private HandlerFunction<ServerResponse> bused(Function<Bused, ObjectNode> answering) {
    return request ->
        Mono.defer(
                () -> {
                  Query query = new Query(request);
                  Reader reader = replies.reader(request);
                  Schedules schedules = feeds.current();
                  RideFares.Asked prices = fares.asked(schedules);
                  TourBuses buses =
                      new TourBuses(stops.in(schedules), transport::isCanceled, prices, reader);
                  return Home.read(query, inTheCity, schedules, transport, reader.language())
                      .map(home -> new Bused(catalogue.now(), query, reader, buses, prices, home))
                      .switchIfEmpty(
                          Mono.fromSupplier(() ->
                              new Bused(catalogue.now(), query, reader, buses, prices, null)));
                })
            .publishOn(Schedulers.parallel())
            .flatMap(asked -> priced(asked, answering))
            .flatMap(body -> replies.of(request, MediaType.APPLICATION_JSON, body));
  }

  /** Written again once the fares of its rides were asked for. */
  private static Mono<byte[]> priced(Bused asked, Function<Bused, ObjectNode> answering) {
    ObjectNode first = answering.apply(asked);
    return asked
        .prices()
        .learn()
        .publishOn(Schedulers.parallel())
        .map(isLearned -> Replies.bytes(isLearned ? answering.apply(asked) : first));
  }

  private static ObjectNode tours(Bused asked) {
    return TourAnswer.list(asked.catalogue(), asked.query(), asked.reader(), fitting(asked));
  }

  private static TourBuses.@Nullable Fitting fitting(Bused asked) {
    if (asked.home() != null) {
      BackBy time = BackBy.read(asked.query(), asked.reader().now(), asked.buses().validity());
      return asked.buses().fitting(asked.home(), time, asked.catalogue());
    }
    if (asked.query().text("arriveBy") != null) {
      throw Refusals.of(
          HttpStatus.BAD_REQUEST, "missing-parameter", "from is missing.", Map.of("field", "from"));
    }
    return null;
  }

  private static ObjectNode notices(Catalogue catalogue, Query query, Reader reader) {
    return new NoticesAnswer(catalogue, reader)
        .alone(TourAnswer.find(catalogue, query.request().pathVariable("slug")));
  }

  private static ObjectNode tour(Bused asked) {
    Catalogue.ListedTour listed =
        TourAnswer.find(asked.catalogue(), asked.query().request().pathVariable("slug"));
    ObjectNode answer = TourAnswer.one(asked.catalogue(), listed, asked.reader());
    ZonedDateTime now = asked.reader().now();
    VisitDay today = VisitDay.of(now);
    VisitDay named = asked.query().date("date").map(date -> day(date, today, asked)).orElse(today);
    Optional<ZonedDateTime> start = start(asked, named);
    VisitDay day = start.map(VisitDay::of).orElse(named);
    Instant otherwise = day.equals(today) ? now.toInstant() : day.start();
    List<Instant> at =
        new ArrayList<>(Collections.nCopies(listed.tour().waypoints().size(), otherwise));
    boolean isStepFree = asked.query().flag("stepFree");
    Optional<TourVisit> visit =
        start.flatMap(begin -> visit(asked, listed, isStepFree, begin, answer, at));
    ZonedDateTime looked =
        start.orElse(day.equals(today) ? now : day.at(LocalTime.NOON).atZone(day.zone()));
    TourAnswer.openings(answer, listed.tour(), asked.catalogue(), asked.reader().at(looked), visit);
    answer.set(
        "closures",
        new ClosuresAnswer(asked.catalogue(), asked.reader())
            .of(
                listed,
                day.date(),
                visit.map(tour -> new ClosuresAnswer.Visit(looked, tour.ends())).orElse(null)));
    answer.set("notices", new NoticesAnswer(asked.catalogue(), asked.reader()).of(listed));
    asked
        .buses()
        .write((ArrayNode) answer.get("waypoints"), listed.course(), asked.home(), at, day);
    asked.buses().writeRides((ArrayNode) answer.get("legs"), listed.course(), at, day);
    return answer;
  }

  /** Writes {@code visit}, or why there is none; buses back are those after each stay. */
  private static Optional<TourVisit> visit(
      Bused asked,
      Catalogue.ListedTour listed,
      boolean isStepFree,
      ZonedDateTime start,
      ObjectNode answer,
      List<Instant> at) {
    TourCourse course = listed.course(isStepFree);
    if (course == null) {
      answer
          .putNull("visit")
          .putObject("noVisit")
          .put("code", "noStepFreeWay")
          .setAll(new WaysAnswer(listed.tour(), asked.catalogue(), asked.reader()).gap());
      return Optional.empty();
    }
    Tour tour = listed.tour();
    TourVisit visit =
        VisitAnswer.visit(asked.catalogue(), tour, asked.buses().travel(course, start), start);
    answer.set(
        "visit", new VisitAnswer(asked.catalogue(), tour, asked.reader()).written(visit, start));
    Collections.fill(at, start.toInstant());
    visit.stays().forEach(stay -> at.set(stay.waypoint(), stay.leaves().toInstant()));
    return Optional.of(visit);
  }

  /** A time alone is of the day that is named; a date of its own must be that day. */
  private static Optional<ZonedDateTime> start(Bused asked, VisitDay named) {
    Query query = asked.query();
    ZonedDateTime noon = named.at(LocalTime.NOON).atZone(named.zone());
    Optional<ZonedDateTime> start = Moment.read(query, "start", noon, asked.buses().validity());
    boolean isAnotherDay = start.filter(at -> !VisitDay.of(at).equals(named)).isPresent();
    if (isAnotherDay && query.date("date").isPresent()) {
      throw Refusals.invalid(
          "start", String.valueOf(query.text("start")), "HH:mm, or a time on " + named.date());
    }
    return start;
  }

  private static VisitDay day(LocalDate date, VisitDay today, Bused asked) {
    asked.buses().validity().check("date", date);
    LocalDate first = today.date().minusDays(DAYS_MAX);
    LocalDate last = today.date().plusDays(DAYS_MAX);
    if (date.isBefore(first) || date.isAfter(last)) {
      throw Refusals.outOfRange("date", date.toString(), first.toString(), last.toString());
    }
    return new VisitDay(date, today.zone());
  }
}
