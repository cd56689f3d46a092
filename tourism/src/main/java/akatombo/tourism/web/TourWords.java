package akatombo.tourism.web;

import akatombo.gtfs.Wording;

/** Why a tour is left out, and what a sample is, in words. */
final class TourWords {

  static final Wording NO_WAY_THERE =
      Wording.of(
              "出発地の最寄りの停留所・駅 3 か所から、この時間に行ける便はありません（乗り換え 1 回まで調べました）。",
              "From the three stops nearest to where you start, nothing goes there in that time,"
                  + " with one change at most.",
              "从出发地最近的三个车站，此时段内没有可到达的班次（已查询至多换乘一次）。",
              "從出發地最近的三個車站，此時段內沒有可到達的班次（已查詢至多轉乘一次）。",
              "출발지에서 가장 가까운 정류장·역 세 곳에서는 이 시간에 갈 수 있는 편이 없습니다(환승 1회까지 조회).")
          .easy(
              "この 時間《じかん》は、はじめの 場所《ばしょ》の 近《ちか》くの 3つの バス停《てい》・駅《えき》から、行《い》く バスは ありません。"
                  + "1回《かい》 乗《の》り換《か》えても 行《い》けません。");

  static final Wording NO_WAY_BACK =
      Wording.of(
              "出発地の最寄りの停留所・駅 3 か所へ、時間までに帰れる便はありません（乗り換え 1 回まで調べました）。",
              "To the three stops nearest to where you start, nothing goes back in that time, with"
                  + " one change at most.",
              "没有能在该时间之前返回出发地最近三个车站的班次（已查询至多换乘一次）。",
              "沒有能在該時間之前返回出發地最近三個車站的班次（已查詢至多轉乘一次）。",
              "그 시간까지 출발지에서 가장 가까운 정류장·역 세 곳으로 돌아오는 편이 없습니다(환승 1회까지 조회).")
          .easy(
              "その 時間《じかん》までに、はじめの 場所《ばしょ》の 近《ちか》くの 3つの バス停《てい》・駅《えき》へ 帰《かえ》る バスは ありません。"
                  + "1回《かい》 乗《の》り換《か》えても 帰《かえ》れません。");

  static final Wording PLACE_UNKNOWN =
      Wording.of(
              "コースの場所がまだわからないため、行ける便を調べられません。",
              "Where the tour lies is not known yet, so no way there can be looked up.",
              "尚不清楚该游览路线的位置，无法查询前往的班次。",
              "尚不清楚該遊覽路線的位置，無法查詢前往的班次。",
              "코스의 위치를 아직 알 수 없어 갈 수 있는 편을 조회할 수 없습니다.")
          .easy("コースの 場所《ばしょ》が まだ わかりません。行《い》く バスを 調《しら》べることが できません。");

  static final Wording TOO_LONG =
      Wording.of(
              "帰りの最終までに回りきれません。%s分足りません。",
              "The last way back leaves before the tour is over: %s min are missing.",
              "在末班返程车之前走不完，还差%s分钟。",
              "在末班回程車之前走不完，還差%s分鐘。",
              "마지막 귀가 편까지 다 돌 수 없습니다. %s분이 모자랍니다.")
          .easy("最後《さいご》の 帰《かえ》りの バスまでに 全部《ぜんぶ》は 回《まわ》れません。%s分《ふん》 足《た》りません。");

  static final Wording SAMPLE =
      Wording.of(
              "見本です。時間・料金・休みは、お出かけの前に施設や観光案内所でお確かめください。",
              "A sample. Please ask the places or an information center for times, prices and"
                  + " closing days before you go.",
              "此为示例。出发前请向各设施或旅游咨询处确认时间、费用和休息日。",
              "此為範例。出發前請向各設施或旅遊服務中心確認時間、費用和休息日。",
              "예시입니다. 출발 전에 시설이나 관광안내소에 시간·요금·휴무일을 확인하세요.")
          .easy("これは 見本《みほん》です。行《い》く 前《まえ》に、時間《じかん》・お金《かね》・休《やす》みの 日《ひ》を 聞《き》いてください。");

  private TourWords() {}
}
