package akatombo.tourism.web;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.HtmlPage;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Wording;
import akatombo.tourism.HoursWording;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.OpeningHours;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.TextState;
import akatombo.tourism.visit.NearStop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A place as a page for who scanned the code on its plate: no script, nothing to install. */
final class PlatePage {

  private static final Pattern STAMP = Pattern.compile("[0-9A-Za-z]{4,10}-[0-9A-Za-z]{4,16}");

  private final Catalogue catalogue;
  private final Schedules schedules;
  private final List<Language> languages;
  private final Reader reader;
  private final String rest;

  /**
   * A page.
   *
   * @param languages that it may be read in
   * @param rest of the query, without the language, as it was sent
   */
  PlatePage(
      Catalogue catalogue,
      Schedules schedules,
      List<Language> languages,
      Reader reader,
      String rest) {
    this.catalogue = catalogue;
    this.schedules = schedules;
    this.languages = languages;
    this.reader = reader;
    this.rest = rest;
  }

  /** The page of a place. */
  String render(PointOfInterest poi, @Nullable String stamp) {
    String name = shown(poi.name()).map(LocalizedText.Shown::text).orElse(poi.id().text());
    String body =
        stamp(stamp)
            + line("p class=\"lead\"", poi.lead())
            + image(poi)
            + shown(poi.description())
                .map(text -> TextHtml.paragraphs(text.text(), text.language()))
                .orElse("")
            + hours(poi)
            + where(poi)
            + stop(poi.point())
            + machine(poi);
    return page(
        TextHtml.plain(name),
        TextHtml.line(name),
        body,
        "<link rel=\"alternate\" type=\"application/json\" href=\"%s\">\n"
            .formatted(HtmlPage.escape(PlateHandler.address(poi, reader.language(), rest))));
  }

  /** The page of a code that leads nowhere. */
  String gone() {
    String title = say(PlateWords.GONE);
    return page(
        title,
        HtmlPage.escape(title),
        "<p>" + HtmlPage.escape(say(PlateWords.GONE_HELP)) + "</p>\n",
        "");
  }

  /** Only what looks like a code: a link could say anything in our name. */
  private String stamp(@Nullable String stamp) {
    return stamp != null && STAMP.matcher(stamp).matches()
        ? "<p class=\"notice\">%s</p>\n".formatted(HtmlPage.escape(say(PlateWords.STAMP, stamp)))
        : "";
  }

  private String machine(PointOfInterest poi) {
    boolean isMachine =
        Stream.of(poi.name(), poi.lead(), poi.description())
            .flatMap(text -> shown(text).stream())
            .anyMatch(text -> text.state() == TextState.MACHINE);
    return isMachine ? "<p>%s</p>\n".formatted(HtmlPage.escape(say(PlateWords.MACHINE))) : "";
  }

  private String line(String element, LocalizedText text) {
    return shown(text)
        .map(it ->
            "<%s lang=\"%s\">%s</p>\n"
                .formatted(element, HtmlPage.escape(it.language().tag()), TextHtml.line(it.text())))
        .orElse("");
  }

  private String image(PointOfInterest poi) {
    ObjectNode image = catalogue.image(poi, reader);
    if (image == null || !image.has("width")) {
      return "";
    }
    return "<figure><img src=\"%s\" width=\"%d\" height=\"%d\" alt=\"%s\"><figcaption>%s (%s)</figcaption></figure>\n"
        .formatted(
            HtmlPage.escape(image.path("url").asString()),
            image.path("width").asInt(),
            image.path("height").asInt(),
            HtmlPage.escape(TextHtml.plain(image.at("/alternative/text").asString(""))),
            HtmlPage.escape(image.path("credit").asString()),
            HtmlPage.escape(image.path("license").asString()));
  }

  private String hours(PointOfInterest poi) {
    String title = "<h2>%s</h2>\n".formatted(HtmlPage.escape(say(PlateWords.HOURS)));
    Optional<OpeningHours> known = catalogue.hours(poi.id());
    if (known.isEmpty()) {
      return title + "<p>%s</p>\n".formatted(HtmlPage.escape(say(PlateWords.HOURS_UNKNOWN)));
    }
    ZonedDateTime now = reader.now();
    String today =
        known.get().intervals(now.toLocalDate(), now.getZone()).stream()
            .map(part -> time(part.from()) + "–" + time(part.to()))
            .collect(Collectors.joining(", "));
    return title
        + "<p>%s</p>\n"
            .formatted(
                HtmlPage.escape(
                    today.isEmpty()
                        ? say(PlateWords.CLOSED_TODAY)
                        : say(PlateWords.TODAY) + ": " + today))
        + "<p>%s</p>\n<p>%s</p>\n"
            .formatted(
                HtmlPage.escape(HoursWording.of(known.get().stateAt(now), now, reader.language())),
                HtmlPage.escape(known.get().in(reader.language())));
  }

  private static String time(ZonedDateTime at) {
    return "%d:%02d".formatted(at.getHour(), at.getMinute());
  }

  private String where(PointOfInterest poi) {
    GeoPoint point = poi.point();
    String map =
        point == null
            ? ""
            : "<p><a href=\"geo:%s,%s\">%s</a></p>\n"
                .formatted(point.lat(), point.lon(), HtmlPage.escape(say(PlateWords.MAP)));
    return poi.address().isBlank()
        ? map
        : "<h2>%s</h2>\n<p lang=\"ja\">%s</p>\n%s"
            .formatted(
                HtmlPage.escape(say(PlateWords.ADDRESS)), HtmlPage.escape(poi.address()), map);
  }

  private String stop(@Nullable GeoPoint point) {
    if (point == null) {
      return "";
    }
    return NearStop.around(schedules, point, 1).stream()
        .map(near ->
            "<h2>%s</h2>\n<p>%s (%s)</p>\n<p><a href=\"/v1/stops/%s/departures?lang=%s\">%s</a></p>\n"
                .formatted(
                    HtmlPage.escape(say(PlateWords.STOP)),
                    HtmlPage.escape(near.schedule().name(near.stop(), reader.language()).text()),
                    HtmlPage.escape(say(PlateWords.WALK, minutes(near))),
                    HtmlPage.escape(encoded(near.stop().id().text())),
                    HtmlPage.escape(reader.language().tag()),
                    HtmlPage.escape(say(PlateWords.DEPARTURES))))
        .collect(Collectors.joining());
  }

  private static long minutes(NearStop near) {
    return Math.max(1, near.walk().plusSeconds(59).toMinutes());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Optional<LocalizedText.Shown> shown(LocalizedText text) {
    return text.in(reader.preferred()).filter(it -> !it.text().isBlank());
  }

  private String say(Wording wording, Object... values) {
    return wording.in(reader.preferred(), values);
  }

  private String others() {
    return languages.stream()
        .map(language ->
            "<a href=\"?%s\" lang=\"%s\" hreflang=\"%s\">%s</a>"
                .formatted(
                    HtmlPage.escape(PlateHandler.query(language, rest)),
                    HtmlPage.escape(language.tag()),
                    HtmlPage.escape(language.tag()),
                    HtmlPage.escape(PlateWords.name(language))))
        .collect(Collectors.joining(" · "));
  }

  private String page(String title, String heading, String body, String links) {
    return new HtmlPage(reader.language().tag(), title, links)
        .around("<h1>%s</h1>\n%s<p>%s</p>\n".formatted(heading, body, others()));
  }
}
