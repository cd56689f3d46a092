package akatombo.tourism.web;

import akatombo.gtfs.Language;
import akatombo.gtfs.Wording;
import java.util.Locale;

/** What the page of a plate says besides the texts of its place. */
final class PlateWords {

  static final Wording TODAY = Wording.of("きょう", "Today", "今天", "今天", "오늘");
  static final Wording HOURS = Wording.of("開館・営業時間", "Hours", "开放时间", "開放時間", "이용 시간");
  static final Wording HOURS_UNKNOWN =
      Wording.of(
          "時間はわかっていません。", "The hours are not known.", "开放时间不明。", "開放時間不明。", "이용 시간을 알 수 없습니다.");
  static final Wording CLOSED_TODAY =
      Wording.of("きょうは閉まっています。", "Closed today.", "今天不开放。", "今天不開放。", "오늘은 쉽니다.");
  static final Wording ADDRESS = Wording.of("住所", "Address", "地址", "地址", "주소");
  static final Wording MAP =
      Wording.of("地図アプリで開く", "Open in a map", "用地图应用打开", "用地圖應用程式開啟", "지도 앱에서 열기");
  static final Wording STOP = Wording.of("近くの停留所", "The nearest stop", "最近的车站", "最近的車站", "가까운 정류장");
  static final Wording WALK =
      Wording.of("歩いて約%s分", "about %s min on foot", "步行约%s分钟", "步行約%s分鐘", "걸어서 약 %s분");
  static final Wording DEPARTURES =
      Wording.of("これからの発車", "Next departures", "接下来的发车", "接下來的發車", "다음 출발");
  static final Wording STAMP =
      Wording.of(
          "スタンプの番号: %s（スタンプ帳に入れてください。すぐに変わります）",
          "Stamp code: %s (enter it in your stamp card; it changes soon)",
          "印章代码：%s（请输入集章卡，代码很快会更换）",
          "印章代碼：%s（請輸入集章卡，代碼很快會更換）",
          "스탬프 코드: %s (스탬프 카드에 입력하세요. 곧 바뀝니다)");
  static final Wording MACHINE =
      Wording.of(
          "機械翻訳を含みます。",
          "Partly translated by a machine; nobody has read that yet.",
          "部分内容为机器翻译，尚未校对。",
          "部分內容為機器翻譯，尚未校對。",
          "기계 번역이 포함되어 있으며 아직 검토되지 않았습니다.");
  static final Wording GONE =
      Wording.of(
          "この札の場所は見つかりません",
          "The place of this plate is not known",
          "找不到此牌所指的地点",
          "找不到此牌所指的地點",
          "이 안내판의 장소를 찾을 수 없습니다");
  static final Wording GONE_HELP =
      Wording.of(
          "なくなったか、読み取りちがいです。観光案内所でおたずねください。",
          "It is gone, or was misread. An information center can help.",
          "该地点已不存在，或读取有误。请向旅游咨询处询问。",
          "該地點已不存在，或讀取有誤。請向旅遊服務中心詢問。",
          "없어졌거나 잘못 읽혔습니다. 관광안내소에 문의하세요.");

  private PlateWords() {}

  /** What a language is called by those who read it. */
  static String name(Language language) {
    Locale locale = Locale.forLanguageTag(language.tag());
    return switch (language.tag()) {
      case "ja-x-easy" -> "やさしい日本語";
      case "ja-Hrkt" -> "ひらがな";
      default -> locale.getDisplayName(locale);
    };
  }
}
