package akatombo.routing.web;

import akatombo.gtfs.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** What is said of a tour and the last way back, in Japanese or else in English. */
record TourWords(boolean isJapanese, ZoneId zone) {

  TourWords(Language asked, ZoneId zone) {
    this(asked.tag().split("-", 2)[0].equals(Language.JAPANESE.tag()), zone);
  }

  String language() {
    return (isJapanese ? Language.JAPANESE : Language.ENGLISH).tag();
  }

  String notOnMap() {
    return say(
        "このコースの始まりか終わりの場所が、地図に登録されていません。", "Where this tour begins or ends is not on the map.");
  }

  String notStepFree() {
    return say(
        "このコースには、階段のない道が分かっていないところがあります。", "A part of this tour has no known way without steps.");
  }

  String noWayBack() {
    return say("その日は、コースの終わりからの帰りの便がありません。", "There is no way back from the tour's end that day.");
  }

  String soon(Instant last) {
    return say(
            "帰りの最終は%sです。コースのあと、あまり時間がありません。",
            "The last way back leaves at %s, soon after the tour.")
        .formatted(time(last));
  }

  String leftOut(List<String> names) {
    return say("この時間には見学できません: %s", "Cannot be visited then: %s")
        .formatted(String.join(say("、", ", "), names));
  }

  String cut(Instant last, Duration cut, Instant startBy) {
    return say(
            "帰りの最終は%sです。コースを%d分短くしてください。全部回るには、%sまでに始める必要があります。",
            "The last way back leaves at %s: the tour must be cut by %d min. To do all of it, begin"
                + " by %s.")
        .formatted(time(last), minutes(cut), time(startBy));
  }

  String missed(Instant last, Duration missing, Instant startBy) {
    return say(
            "コースが終わる前に、帰りの最終（%s）が出てしまいます。%d分足りません。全部回るには、%sまでに始める必要があります。",
            "The last way back leaves at %s, before the tour is over: %d min are missing. To do all"
                + " of it, begin by %s.")
        .formatted(time(last), minutes(missing), time(startBy));
  }

  private String say(String japanese, String english) {
    return isJapanese ? japanese : english;
  }

  private String time(Instant at) {
    ZonedDateTime time = at.atZone(zone);
    return "%d:%02d".formatted(time.getHour(), time.getMinute());
  }

  /** Never fewer than it takes. */
  private static long minutes(Duration duration) {
    return duration.plusSeconds(59).toMinutes();
  }
}
