package akatombo.tourism.web;

import akatombo.tourism.Wording;

/** Why a tour is left out, in words. */
final class TourWords {

  static final Wording NO_WAY_THERE =
      Wording.of(
          "乗り換えなしで行ける便が、もうありません。経路検索なら、乗り換えて行く方法がわかります。",
          "Nothing goes there any more without a change; the trip planner knows ways with one.",
          "已没有无需换乘即可到达的班次；路线规划可查询换乘方案。",
          "已沒有無需轉乘即可到達的班次；路線規劃可查詢轉乘方案。",
          "갈아타지 않고 갈 수 있는 편이 더 없습니다. 경로 검색에서 갈아타는 방법을 찾을 수 있습니다.");

  static final Wording NO_WAY_BACK =
      Wording.of(
          "時間までに乗り換えなしで帰れる便がありません。経路検索なら、乗り換えて帰る方法がわかります。",
          "Nothing goes back in time without a change; the trip planner knows ways with one.",
          "没有能按时返回且无需换乘的班次；路线规划可查询换乘方案。",
          "沒有能準時返回且無需轉乘的班次；路線規劃可查詢轉乘方案。",
          "시간 안에 갈아타지 않고 돌아올 수 있는 편이 없습니다. 경로 검색에서 갈아타는 방법을 찾을 수 있습니다.");

  static final Wording TOO_LONG =
      Wording.of(
          "帰りの最終までに回りきれません。%s分足りません。",
          "The last way back leaves before the tour is over: %s min are missing.",
          "在末班返程车之前走不完，还差%s分钟。",
          "在末班回程車之前走不完，還差%s分鐘。",
          "마지막 귀가 편까지 다 돌 수 없습니다. %s분이 모자랍니다.");

  private TourWords() {}
}
