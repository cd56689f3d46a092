package akatombo.tourism.web;

import akatombo.gtfs.Wording;

/** What becomes of a tour begun at a time, in words. */
final class VisitWords {

  static final Wording AS_PLANNED =
      Wording.of(
          "予定どおり回れます。",
          "Everything can be visited as planned.",
          "可按计划游览全部景点。",
          "可按計畫遊覽全部景點。",
          "예정대로 모두 둘러볼 수 있습니다.");

  /** The sentences that follow. */
  static final Wording CHANGED = Wording.of("%s", "%s", "%s", "%s", "%s");

  static final Wording MOVED =
      Wording.of(
          "%sは、開いている時間に合わせて順番を変えました。",
          "Visited at another moment, while open: %s.",
          "为配合开放时间，已调整顺序：%s。",
          "為配合開放時間，已調整順序：%s。",
          "여는 시간에 맞추어 순서를 바꾸었습니다: %s.");

  static final Wording CLOSED =
      Wording.of(
          "%sは、その時間に閉まっているので外しました。",
          "Left out, as closed then: %s.",
          "因届时不开放而略去：%s。",
          "因屆時不開放而略去：%s。",
          "그 시간에 문을 닫아 뺐습니다: %s.");

  static final Wording NO_RIDE =
      Wording.of(
          "%sへは、行ける便がもうありません。",
          "Left out, as nothing goes there any more: %s.",
          "因已无班次可到达而略去：%s。",
          "因已無班次可到達而略去：%s。",
          "더 이상 가는 편이 없어 뺐습니다: %s.");

  static final Wording WHY_NO_RIDE =
      Wording.of(
          "この後、1 回までの乗り換えで行けるバスや列車がありません",
          "no bus or train goes there after this, with one change at most",
          "此后已没有至多换乘一次即可到达的公交车或列车",
          "此後已沒有至多轉乘一次即可到達的公車或列車",
          "이후 한 번까지 갈아타고 갈 수 있는 버스나 열차가 없습니다");

  static final Wording NOT_ON_MAP =
      Wording.of(
          "%sは、地図に登録されていないので外しました。",
          "Left out, as not on the map: %s.",
          "因未登记在地图上而略去：%s。",
          "因未登記在地圖上而略去：%s。",
          "지도에 등록되어 있지 않아 뺐습니다: %s.");

  static final Wording WHY_NOT_ON_MAP =
      Wording.of(
          "場所が地図に登録されていません",
          "where it is is not on the map",
          "其位置未登记在地图上",
          "其位置未登記在地圖上",
          "위치가 지도에 등록되어 있지 않습니다");

  static final Wording CLOSES_TOO_SOON =
      Wording.of(
          "見学の途中、%sに閉まります",
          "closes at %s, before the visit is over", "参观途中，%s关闭", "參觀途中，%s關閉", "관람 도중 %s에 문을 닫습니다");

  static final Wording BETWEEN_NAMES = Wording.of("、", ", ", "、", "、", ", ");
  static final Wording BETWEEN_SENTENCES = Wording.of("", " ", "", "", " ");

  private VisitWords() {}
}
