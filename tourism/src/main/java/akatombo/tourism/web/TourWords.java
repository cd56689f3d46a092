package akatombo.tourism.web;

import akatombo.gtfs.Wording;

/** Why a tour is left out, and what a sample is, in words. */
final class TourWords {

  static final Wording NO_WAY_THERE =
      Wording.of(
              "乗り換えなしで行ける便が、もうありません。経路検索なら、乗り換えて行く方法がわかります。",
              "Nothing goes there any more without a change; the trip planner knows ways with one.",
              "已没有无需换乘即可到达的班次；路线规划可查询换乘方案。",
              "已沒有無需轉乘即可到達的班次；路線規劃可查詢轉乘方案。",
              "갈아타지 않고 갈 수 있는 편이 더 없습니다. 경로 검색에서 갈아타는 방법을 찾을 수 있습니다.")
          .easy("乗《の》り換《か》えないで 行《い》く バスは もう ありません。「経路検索《けいろけんさく》」で 調《しら》べてください。");

  static final Wording NO_WAY_BACK =
      Wording.of(
              "時間までに乗り換えなしで帰れる便がありません。経路検索なら、乗り換えて帰る方法がわかります。",
              "Nothing goes back in time without a change; the trip planner knows ways with one.",
              "没有能按时返回且无需换乘的班次；路线规划可查询换乘方案。",
              "沒有能準時返回且無需轉乘的班次；路線規劃可查詢轉乘方案。",
              "시간 안에 갈아타지 않고 돌아올 수 있는 편이 없습니다. 경로 검색에서 갈아타는 방법을 찾을 수 있습니다.")
          .easy("その 時間《じかん》までに 乗《の》り換《か》えないで 帰《かえ》る バスは ありません。「経路検索《けいろけんさく》」で 調《しら》べてください。");

  static final Wording NOTHING_THERE =
      Wording.of(
              "行ける便が、もうありません。1 回の乗り換えでつながる路線もありません。",
              "Nothing goes there any more, and no two lines meet that would lead there.",
              "已没有可到达的班次，换乘一次也无法到达。",
              "已沒有可到達的班次，轉乘一次也無法到達。",
              "갈 수 있는 편이 더 없으며, 한 번 갈아타서 이어지는 노선도 없습니다.")
          .easy("行《い》く バスは もう ありません。1回《かい》 乗《の》り換《か》えても 行《い》けません。");

  static final Wording NOTHING_BACK =
      Wording.of(
              "時間までに帰れる便がありません。1 回の乗り換えでつながる路線もありません。",
              "Nothing goes back in time, and no two lines meet that would lead back.",
              "没有能按时返回的班次，换乘一次也无法返回。",
              "沒有能準時返回的班次，轉乘一次也無法返回。",
              "시간 안에 돌아올 수 있는 편이 없으며, 한 번 갈아타서 이어지는 노선도 없습니다.")
          .easy("その 時間《じかん》までに 帰《かえ》る バスは ありません。1回《かい》 乗《の》り換《か》えても 帰《かえ》れません。");

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
