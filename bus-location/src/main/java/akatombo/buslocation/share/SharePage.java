package akatombo.buslocation.share;

import akatombo.buslocation.Freshness;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.HtmlPage;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A link to a vehicle as a page that needs no script: where it is, and what comes next. */
final class SharePage {

  private static final String HEAD =
      """
      <meta name="robots" content="noindex">
      <meta http-equiv="refresh" content="15">
      """;

  private static final String LANGUAGES =
      """
      <p><a href="?lang=ja" lang="ja">日本語</a> · <a href="?lang=en" lang="en">English</a></p>
      """;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DATE_IN_JAPANESE =
      DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DATE_IN_ENGLISH =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final Language language;

  SharePage(Language language) {
    this.language = language;
  }

  /** The page of a link that is open. */
  String render(SharedVehicle shared, Instant now) {
    VehiclePosition position = shared.position();
    String title =
        position == null
            ? say("共有されたバス", "The bus shared with you")
            : say("バス ", "Bus ") + SharedVehicle.label(position);
    DateTimeFormatter date = say(DATE_IN_JAPANESE, DATE_IN_ENGLISH);
    return page(
        title,
        where(shared, now)
            + next(shared)
            + paragraph(
                say("このリンクは %s まで見られます。", "This link works until %s.")
                    .formatted(date.format(shared.share().expiresAt().atZone(shared.zone())))));
  }

  /** The page of a link that leads nowhere. */
  String gone() {
    return page(
        say("この共有リンクは使えません", "This link shows nothing"),
        paragraph(
            say(
                "期限が切れたか、取り消されました。送った人に新しいリンクをお求めください。",
                "It has expired or was taken back; ask whoever sent it for a new one.")));
  }

  private String where(SharedVehicle shared, Instant now) {
    VehiclePosition position = shared.position();
    if (position == null) {
      return note("bad", say("いまは位置が届いていません。", "No position arrives now."));
    }
    String at = SECOND.format(position.timestamp().atZone(shared.zone()));
    String geo = "%s,%s".formatted(position.report().lat(), position.report().lon());
    return line(shared)
        + note(
            position.freshness(now) == Freshness.LIVE ? "good" : "bad",
            say("%s の位置です。", "Its place at %s.").formatted(at))
        + "<p><a href=\"geo:%s\">%s</a> (%s)</p>\n"
            .formatted(escape(geo), say("地図アプリで開く", "Open in a map"), escape(geo));
  }

  private String line(SharedVehicle shared) {
    Schedule schedule = shared.schedule();
    Matched match = shared.match();
    return schedule == null || match == null
        ? ""
        : SharedVehicle.headsign(schedule, match, language)
            .map(headsign -> paragraph(say("%s 行き", "To %s").formatted(headsign)))
            .orElse("");
  }

  private String next(SharedVehicle shared) {
    Schedule schedule = shared.schedule();
    List<StopPrediction> stops = shared.stops().stream().filter(stop -> !stop.skipped()).toList();
    if (schedule == null || stops.isEmpty()) {
      return "";
    }
    return "<h2>%s</h2>\n<table>\n".formatted(say("これから停まる停留所", "Next stops"))
        + stops.stream()
            .map(stop -> row(schedule, stop, shared.zone()))
            .collect(Collectors.joining())
        + "</table>\n";
  }

  private String row(Schedule schedule, StopPrediction stop, ZoneId zone) {
    return "<tr><td>%s</td><td>%s–%s</td></tr>\n"
        .formatted(
            escape(SharedVehicle.name(schedule, stop, language).orElse(stop.stopId().id())),
            TIME.format(stop.earliest().atZone(zone)),
            TIME.format(stop.latest().atZone(zone)));
  }

  private String page(String title, String body) {
    return new HtmlPage(language.tag(), title, HEAD)
        .around("<h1>%s</h1>\n%s%s".formatted(escape(title), body, LANGUAGES));
  }

  private static String paragraph(String text) {
    return "<p>%s</p>\n".formatted(escape(text));
  }

  private static String note(String cssClass, String text) {
    return "<p class=\"%s\">%s</p>\n".formatted(cssClass, escape(text));
  }

  private static String escape(String text) {
    return HtmlPage.escape(text);
  }

  private <T> T say(T inJapanese, T inEnglish) {
    return language.equals(Language.JAPANESE) ? inJapanese : inEnglish;
  }
}
