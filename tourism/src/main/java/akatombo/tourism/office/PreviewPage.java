package akatombo.tourism.office;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.HtmlPage;
import akatombo.gtfs.Language;
import akatombo.tourism.Event;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaAssets;
import akatombo.tourism.MediaFile;
import akatombo.tourism.MediaUse;
import akatombo.tourism.OpeningHours;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.RoadClosure;
import akatombo.tourism.Tour;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.Waypoint;
import akatombo.tourism.store.Draft;
import akatombo.tourism.store.PreviewStore.Preview;
import akatombo.tourism.web.TextHtml;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a preview link shows, for people: the texts as visitors will read them, no script. */
final class PreviewPage {

  private static final String HEAD =
      """
      <meta name="robots" content="noindex">
      """;

  private static final String LANGUAGES =
      """
      <p><a href="?lang=ja" lang="ja">日本語</a> · <a href="?lang=en" lang="en">English</a></p>
      """;

  private static final DateTimeFormatter DATE_IN_JAPANESE =
      DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DATE_IN_ENGLISH =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final Language language;
  private final ZoneId zone;
  private final MediaAssets media;

  PreviewPage(Language language, ZoneId zone, MediaAssets media) {
    this.language = language;
    this.zone = zone;
    this.media = media;
  }

  /** The page of a link that is good. */
  String render(Preview preview, Draft draft, List<Draft> places) {
    return switch (draft.content()) {
      case Tour tour ->
          page(
              tour.title(),
              notice(preview, draft)
                  + text(tour.lead())
                  + pictures(tour.media())
                  + text(tour.description())
                  + waypoints(tour, places));
      case PointOfInterest place -> page(place.name(), notice(preview, draft) + place(place));
      case Event event -> page(event.name(), notice(preview, draft) + event(event));
    };
  }

  /** The page of a link that leads nowhere. */
  String gone() {
    String title = say("この下見のリンクは使えません", "This preview shows nothing");
    return frame(
        title,
        HtmlPage.escape(title),
        paragraph(
            say(
                "期限が切れたか、取り消されました。送った人に新しいリンクをお求めください。",
                "It has expired or was called back; ask whoever sent it for a new one.")));
  }

  private String notice(Preview preview, Draft draft) {
    String expires =
        say(DATE_IN_JAPANESE, DATE_IN_ENGLISH).format(preview.expiresAt().atZone(zone));
    return "<p class=\"notice\">%s</p>\n%s"
        .formatted(
            HtmlPage.escape(
                draft.publishedVersion() == null
                    ? say("下見です。まだ公開されていません。", "A preview. This is not published yet.")
                    : say(
                        "下見です。いま公開されているものとは違うことがあります。",
                        "A preview. What is published may differ from it.")),
            paragraph(say("このリンクは %s まで見られます。", "This link works until %s.").formatted(expires)));
  }

  private String waypoints(Tour tour, List<Draft> places) {
    return tour.waypoints().stream()
        .map(waypoint -> waypoint(waypoint, find(waypoint, places)))
        .collect(Collectors.joining("", "<ol>\n", "</ol>\n"));
  }

  private static @Nullable PointOfInterest find(Waypoint waypoint, List<Draft> places) {
    return places.stream()
        .filter(place -> place.id().equals(waypoint.poi().text()))
        .map(Draft::content)
        .filter(PointOfInterest.class::isInstance)
        .map(PointOfInterest.class::cast)
        .findFirst()
        .orElse(null);
  }

  private String waypoint(Waypoint waypoint, @Nullable PointOfInterest place) {
    String name = place == null ? waypoint.poi().text() : shown(place.name());
    LocalizedText own = waypoint.text();
    return "<li><h2>%s</h2>\n%s</li>\n"
        .formatted(
            TextHtml.line(name),
            place == null
                ? text(own)
                    + pictures(waypoint.media())
                    + paragraph(say("この場所の下書きはまだありません。", "There is no draft of this place yet."))
                : place(
                    place, own.isEmpty() ? place.description() : own, pictures(waypoint.media())));
  }

  private String place(PointOfInterest place) {
    return place(place, place.description(), "");
  }

  /** A waypoint's own text stands for the description; all else is as the place has it. */
  private String place(PointOfInterest place, LocalizedText description, String pictures) {
    String hours =
        OpeningHours.of(place).map(known -> known.in(language)).orElse(place.openingHours());
    return text(place.lead())
        + pictures(place.media())
        + text(description)
        + pictures
        + fact(say("時間", "Hours"), hours)
        + fact(say("住所", "Address"), place.address());
  }

  private String event(Event event) {
    return fact(
            say("日", "Days"),
            event.firstDay().equals(event.lastDay())
                ? event.firstDay().toString()
                : event.firstDay() + " – " + event.lastDay())
        + fact(say("所", "Place"), event.place())
        + pictures(event.media())
        + text(event.description())
        + event.closures().stream().map(this::closure).collect(Collectors.joining());
  }

  private String closure(RoadClosure closure) {
    String time =
        closure.starts() == null && closure.ends() == null
            ? say("終日", "all day")
            : time(closure.starts()) + "–" + time(closure.ends());
    return fact(say("通行止め", "Streets closed"), time + " " + where(closure.area()))
        + text(closure.note());
  }

  private static String time(@Nullable LocalTime time) {
    return time == null ? "" : time.toString();
  }

  private String where(TriggerZone area) {
    return switch (area) {
      case TriggerZone.Circle(GeoPoint center, int meters) ->
          say("（%s, %s の周り %d m）", "(%s, %s and %d m around)")
              .formatted(center.lat(), center.lon(), meters);
      case TriggerZone.Area(List<GeoPoint> corners) ->
          say("（%d 点で囲んだ範囲）", "(an area of %d corners)").formatted(corners.size());
    };
  }

  /** What nobody wrote is said too: who looks at a draft looks for gaps. */
  private String fact(String name, @Nullable String value) {
    String said = value == null || value.isBlank() ? say("（未記入）", "(not given)") : value;
    return paragraph(name + ": " + said);
  }

  private String pictures(List<MediaUse> uses) {
    return uses.stream()
        .filter(use -> use.kind() == MediaUse.Kind.IMAGE)
        .map(use -> media.find(use.sha256()).map(asset -> picture(use, asset)).orElse(""))
        .collect(Collectors.joining());
  }

  private String picture(MediaUse use, MediaAsset asset) {
    MediaFile file = asset.files().getFirst();
    return "<figure><img src=\"%s\" width=\"%d\" height=\"%d\" alt=\"%s\"><figcaption>%s (%s)</figcaption></figure>\n"
        .formatted(
            HtmlPage.escape(file.path()),
            file.width(),
            file.height(),
            HtmlPage.escape(TextHtml.plain(shown(use.alternative()))),
            HtmlPage.escape(use.credit()),
            HtmlPage.escape(use.license()));
  }

  private String text(LocalizedText text) {
    return in(text).map(it -> TextHtml.paragraphs(it.text(), it.language())).orElse("");
  }

  private String shown(LocalizedText text) {
    return in(text).map(LocalizedText.Shown::text).orElse("");
  }

  private Optional<LocalizedText.Shown> in(LocalizedText text) {
    return text.in(language.preferred());
  }

  private String page(LocalizedText name, String body) {
    String title = shown(name);
    return frame(TextHtml.plain(title), TextHtml.line(title), body);
  }

  private String frame(String title, String heading, String body) {
    return new HtmlPage(language.tag(), title, HEAD)
        .around("<h1>%s</h1>\n%s%s".formatted(heading, body, LANGUAGES));
  }

  private static String paragraph(String text) {
    return "<p>%s</p>\n".formatted(HtmlPage.escape(text));
  }

  private <T> T say(T inJapanese, T inEnglish) {
    return language.equals(Language.JAPANESE) ? inJapanese : inEnglish;
  }
}
