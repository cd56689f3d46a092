package akatombo.routing.web;

import akatombo.gtfs.Language;
import akatombo.gtfs.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** What is said of a tour and the last way back, in the best language there is for the reader. */
record TourWords(List<Language> preferred, ZoneId zone) {

  static final Wording NOT_ON_MAP =
      Wording.of(
              "このコースの始まりか終わりの場所が、地図に登録されていません。",
              "Where this tour begins or ends is not on the map.",
              "此路线的起点或终点尚未登记在地图上。",
              "此路線的起點或終點尚未登記在地圖上。",
              "이 코스의 시작이나 끝 장소가 지도에 등록되어 있지 않습니다.")
          .easy("この コースの はじまりか おわりの 場所《ばしょ》が、地図《ちず》に ありません。");

  static final Wording NOT_STEP_FREE =
      Wording.of(
              "このコースには、階段のない道が分かっていないところがあります。",
              "A part of this tour has no known way without steps.",
              "此路线有一段目前不知道无台阶的走法。",
              "此路線有一段目前不知道無台階的走法。",
              "이 코스에는 계단 없는 길이 알려지지 않은 구간이 있습니다.")
          .easy("この コースには、階段《かいだん》の ない 道《みち》が わからない ところが あります。");

  static final Wording NO_WAY_BACK =
      Wording.of(
              "その日は、コースの終わりからの帰りの便がありません。",
              "There is no way back from the tour's end that day.",
              "当天没有从路线终点返回的班次。",
              "當天沒有從路線終點返回的班次。",
              "그날은 코스 끝에서 돌아오는 편이 없습니다.")
          .easy("その 日《ひ》は、コースの おわりから 帰《かえ》る バスが ありません。");

  static final Wording SOON =
      Wording.of(
              "帰りの最終は%sです。コースのあと、あまり時間がありません。",
              "The last way back leaves at %s, soon after the tour.",
              "末班返程车%s发车，走完路线后时间不多。",
              "末班回程車%s發車，走完路線後時間不多。",
              "마지막 귀가 편은 %s에 떠납니다. 코스가 끝난 뒤 시간이 많지 않습니다.")
          .easy("最後《さいご》の 帰《かえ》りの バスは %sです。コースの あと、時間《じかん》が あまり ありません。");

  static final Wording LEFT_OUT =
      Wording.of(
              "この時間には見学できません: %s",
              "Cannot be visited then: %s", "届时无法参观：%s", "屆時無法參觀：%s", "이 시간에는 볼 수 없습니다: %s")
          .easy("この 時間《じかん》は 見《み》ることが できません: %s");

  static final Wording BETWEEN_NAMES = Wording.of("、", ", ", "、", "、", ", ");

  static final Wording CUT =
      Wording.of(
              "帰りの最終は%1$sです。コースを%2$s分短くしてください。全部回るには、%3$sまでに始める必要があります。",
              "The last way back leaves at %1$s: the tour must be cut by %2$s min. To do all of it,"
                  + " begin by %3$s.",
              "末班返程车%1$s发车，请将路线缩短%2$s分钟。要走完全程，需在%3$s前出发。",
              "末班回程車%1$s發車，請將路線縮短%2$s分鐘。要走完全程，需在%3$s前出發。",
              "마지막 귀가 편은 %1$s에 떠납니다. 코스를 %2$s분 줄이세요. 다 돌려면 %3$s까지 시작해야 합니다.")
          .easy(
              "最後《さいご》の 帰《かえ》りの バスは %1$sです。コースを %2$s分《ふん》 短《みじか》く してください。全部《ぜんぶ》 回《まわ》る"
                  + " 人《ひと》は、%3$sまでに はじめてください。");

  static final Wording CUT_TO_BE_IN_TIME =
      Wording.of(
              "%1$sまでに着くには、コースを%2$s分短くしてください。全部回るには、%3$sまでに始める必要があります。",
              "To arrive by %1$s, the tour must be cut by %2$s min. To do all of it, begin by"
                  + " %3$s.",
              "要在%1$s前到达，请将路线缩短%2$s分钟。要走完全程，需在%3$s前开始。",
              "要在%1$s前抵達，請將路線縮短%2$s分鐘。要走完全程，需在%3$s前開始。",
              "%1$s까지 도착하려면 코스를 %2$s분 줄이세요. 다 돌려면 %3$s까지 시작해야 합니다.")
          .easy(
              "%1$sまでに 着《つ》くには、コースを %2$s分《ふん》 短《みじか》く してください。全部《ぜんぶ》 回《まわ》る"
                  + " 人《ひと》は、%3$sまでに はじめてください。");

  static final Wording MISSED =
      Wording.of(
              "コースが終わる前に、帰りの最終（%1$s）が出てしまいます。%2$s分足りません。全部回るには、%3$sまでに始める必要があります。",
              "The last way back leaves at %1$s, before the tour is over: %2$s min are missing. To"
                  + " do all of it, begin by %3$s.",
              "末班返程车%1$s发车，路线还未走完，差%2$s分钟。要走完全程，需在%3$s前出发。",
              "末班回程車%1$s發車，路線還未走完，差%2$s分鐘。要走完全程，需在%3$s前出發。",
              "코스가 끝나기 전에 마지막 귀가 편(%1$s)이 떠납니다. %2$s분이 모자랍니다. 다 돌려면 %3$s까지 시작해야 합니다.")
          .easy(
              "コースが おわる 前《まえ》に、最後《さいご》の 帰《かえ》りの バス（%1$s）が 出《で》ます。%2$s分《ふん》 足《た》りません。全部《ぜんぶ》 回《まわ》る"
                  + " 人《ひと》は、%3$sまでに はじめてください。");

  TourWords(Language asked, ZoneId zone) {
    this(asked.preferred(), zone);
  }

  /** All sentences are in the same languages. */
  String language() {
    return SOON.language(preferred).tag();
  }

  String notOnMap() {
    return say(NOT_ON_MAP);
  }

  String notStepFree() {
    return say(NOT_STEP_FREE);
  }

  String noWayBack() {
    return say(NO_WAY_BACK);
  }

  String soon(Instant last) {
    return say(SOON, time(last));
  }

  String leftOut(List<String> names) {
    return say(LEFT_OUT, String.join(say(BETWEEN_NAMES), names));
  }

  String cut(Instant last, Duration cut, Instant startBy) {
    return say(CUT, time(last), minutes(cut), time(startBy));
  }

  String cutToBeInTime(Instant deadline, Duration cut, Instant startBy) {
    return say(CUT_TO_BE_IN_TIME, time(deadline), minutes(cut), time(startBy));
  }

  String missed(Instant last, Duration missing, Instant startBy) {
    return say(MISSED, time(last), minutes(missing), time(startBy));
  }

  private String say(Wording wording, Object... values) {
    return wording.in(preferred, values);
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
