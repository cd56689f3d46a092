package akatombo.pages;

import akatombo.city.City;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.gtfs.TripPattern;
import akatombo.tourism.PublishedContent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The first page: which city runs here, how it is and where to click. */
final class LandingPage {

  private final City city;
  private final Language language;

  /**
   * The page.
   *
   * @param language Japanese or English
   */
  LandingPage(City city, Language language) {
    this.city = city;
    this.language = language;
  }

  /** What the page says of the moment. */
  record Moment(
      boolean ready,
      boolean plannerReady,
      int vehicles,
      Schedules schedules,
      PublishedContent content) {}

  String render(Moment now) {
    Html html = new Html();
    html.text("h1", "akatombo 赤とんぼ — " + city.nameIn(language));
    city.noticeIn(language).ifPresent(notice -> html.note("notice", notice));
    html.raw(
        "<p class=\"languages\"><a href=\"/?lang=ja\" lang=\"ja\">日本語</a> · <a href=\"/?lang=en\""
            + " lang=\"en\">English</a></p>");
    describe(html, now);
    tryThese(html, now.schedules());
    forVisitors(html, now);
    forMachines(html, now.schedules());
    return html.page(language.tag(), "akatombo 赤とんぼ");
  }

  private void describe(Html html, Moment now) {
    html.text("h2", say("いまの状態", "Right now"));
    html.note(
        now.ready() ? "good" : "bad",
        now.ready()
            ? say("すべて動いています。", "Everything runs.")
            : say("準備中、または一部が止まっています。", "Starting, or something is down."));
    html.raw("<ul>");
    html.text("li", say("走行中の車両: ", "Vehicles on the map: ") + now.vehicles());
    html.text(
        "li",
        say("経路検索: ", "Trip planner: ")
            + (now.plannerReady() ? say("使えます", "ready") : say("準備中", "not ready")));
    for (Schedule schedule : now.schedules().all()) {
      html.text("li", timetable(schedule));
    }
    html.raw("</ul>");
  }

  private String timetable(Schedule schedule) {
    Schedule.Counts counts = schedule.counts();
    return say(
            "時刻表 %s: 路線 %d、停留所 %d、便 %d(%s〜%s)",
            "Timetable %s: %d routes, %d stops, %d trips (%s to %s)")
        .formatted(
            schedule.feedId(),
            counts.routes(),
            counts.stops(),
            counts.trips(),
            schedule.validity().first(),
            schedule.validity().last());
  }

  private void tryThese(Html html, Schedules schedules) {
    html.text("h2", say("試してみる", "Try"));
    html.raw("<ul>");
    html.link("/v1/vehicles", "/v1/vehicles", say("バスの位置", "where the buses are"));
    firstStop(schedules)
        .ifPresent(stop ->
            html.link(
                "/v1/stops/%s/departures".formatted(encode(stop.id().text())),
                say("発車案内: ", "Departures: ") + stop.name(),
                ""));
    html.link(
        "/v1/stops?near=%s,%s&radius=1000".formatted(city.center().lat(), city.center().lon()),
        "/v1/stops?near=…",
        say("近くの停留所", "stops nearby"));
    html.link("/v1/places?q=" + encode("駅"), "/v1/places?q=駅", say("場所の検索", "search places"));
    line(schedules)
        .map(TripPattern::stops)
        .ifPresent(stops ->
            html.link(
                plan(stops.getFirst(), stops.getLast()),
                "/v1/plan?from=…&to=…",
                say("経路検索", "plan a trip")));
    html.link("/v1/routes", "/v1/routes", say("路線", "routes"));
    html.link("/v1/alerts", "/v1/alerts", say("お知らせ", "alerts"));
    html.link("/v1/status", "/v1/status", say("状態", "how every part is"));
    html.raw("</ul>");
  }

  private void forVisitors(Html html, Moment now) {
    html.text("h2", say("町を歩く", "Walk the town"));
    html.raw("<ul>");
    html.link("/v1/tours", "/v1/tours", say("まち歩きコース", "walking tours"));
    now.content().tours().keySet().stream()
        .findFirst()
        .ifPresent(tour ->
            firstStop(now.schedules())
                .ifPresent(stop ->
                    html.link(
                        plan(stop, stop) + "&via=tour:" + tour.text(),
                        "/v1/plan?…&via=tour:" + tour.text(),
                        say("バスでコースへ行って帰る", "to a tour by bus and back"))));
    html.link("/v1/pois", "/v1/pois", say("見どころ", "places worth going to"));
    now.content().pois().keySet().stream()
        .findFirst()
        .ifPresent(poi ->
            html.link(
                "/p/" + poi.text(),
                "/p/" + poi.text(),
                say("札の QR から開くページ", "the page behind a plate's QR code")));
    html.link("/v1/events", "/v1/events", say("催し", "events"));
    html.link("/v1/facilities", "/v1/facilities", say("トイレ・AED など", "toilets, AEDs and more"));
    html.raw("</ul>");
  }

  private void forMachines(Html html, Schedules schedules) {
    html.text("h2", say("開発者とオープンデータ", "Developers and open data"));
    html.raw("<ul>");
    html.link("/docs", "/docs", say("API の説明", "the API in words"));
    html.link("/openapi.yaml", "/openapi.yaml", "OpenAPI 3.1");
    html.link("/v1/discovery", "/v1/discovery", say("データの一覧", "all datasets"));
    for (Schedule schedule : schedules.all()) {
      html.link("/gtfs/%s.zip".formatted(schedule.feedId()), "GTFS " + schedule.feedId(), "");
    }
    for (String kind : new String[] {"vehicle-positions", "trip-updates", "alerts"}) {
      html.link("/gtfs-rt/%s.json".formatted(kind), "GTFS-realtime " + kind, "");
    }
    html.raw("</ul>");
  }

  private static Optional<Stop> firstStop(Schedules schedules) {
    return schedules.all().stream()
        .flatMap(schedule -> schedule.patterns().stream())
        .map(pattern -> pattern.stops().getFirst())
        .findFirst();
  }

  /** A line that ends elsewhere than it begins. */
  private static Optional<TripPattern> line(Schedules schedules) {
    return schedules.all().stream()
        .flatMap(schedule -> schedule.patterns().stream())
        .filter(pattern -> !pattern.stops().getFirst().equals(pattern.stops().getLast()))
        .findFirst();
  }

  private static String plan(Stop from, Stop to) {
    return "/v1/plan?from=stop:%s&to=stop:%s"
        .formatted(encode(from.id().text()), encode(to.id().text()));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String say(String inJapanese, String inEnglish) {
    return language.equals(Language.JAPANESE) ? inJapanese : inEnglish;
  }
}
