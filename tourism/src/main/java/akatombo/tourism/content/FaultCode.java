package akatombo.tourism.content;

import akatombo.gtfs.Language;

/** What can be wrong with a field; {@code {name}} stands for a fact. */
public enum FaultCode {
  UNKNOWN_FIELD("There is no such field; known are {allowed}.", "この項目はありません。使えるもの: {allowed}"),
  MISSING("This is required.", "必須の項目です。"),
  EMPTY("An empty text; leave the field out instead.", "空の文です。書かないときは項目ごと省いてください。"),
  NOT_AN_OBJECT("Expected an object {…}.", "オブジェクト {…} で書いてください。"),
  NOT_A_LIST("Expected a list […].", "配列 […] で書いてください。"),
  NOT_A_TEXT("Expected a text.", "文字列で書いてください。"),
  NOT_A_NUMBER("Expected a number.", "数値で書いてください。"),
  NOT_A_WHOLE_NUMBER("Expected a whole number.", "整数で書いてください。"),
  NOT_A_FLAG("Expected true or false.", "true か false で書いてください。"),
  NOT_ONE_OF("Expected one of {allowed}.", "次のどれかで書いてください: {allowed}"),
  WRONG_FORM("Expected {allowed}.", "次の形で書いてください: {allowed}"),
  OUT_OF_RANGE("Expected {min} to {max}.", "{min} から {max} までで書いてください。"),
  TOO_LONG("At most {max} characters; there are {count}.", "{max} 文字までです（現在 {count} 文字）。"),
  TOO_MANY("At most {max} entries; there are {count}.", "{max} 件までです（現在 {count} 件）。"),
  TOO_FEW("At least {min} entries; there are {count}.", "{min} 件以上必要です（現在 {count} 件）。"),
  NOT_A_LANGUAGE(
      "Expected a language such as ja, en, zh-Hans or ja-x-easy.",
      "ja、en、zh-Hans、ja-x-easy のような言語タグで書いてください。"),
  HTML(
      "No HTML: write Markdown, and < with a space after it. Found: {found}",
      "HTML は使えません。Markdown で書き、< の後には空白を入れてください。見つかった箇所: {found}"),
  LINK(
      "Links are [text](https://…), tel: or mailto:, and pictures are media. Found: {found}",
      "リンクは [文字](https://…)、tel:、mailto: だけ、画像は media に登録してください。見つかった箇所: {found}"),
  CONTROL_CHARACTER("Contains the control character {found}.", "制御文字 {found} が入っています。"),
  ANOTHER_NAME("The address says {allowed}.", "アドレスの {allowed} と違います。"),
  TWICE("This is there twice: {found}", "同じものが 2 つあります: {found}"),
  LEGS("A tour of {count} waypoints has {allowed} legs.", "地点が {count} のコースの区間は {allowed} です。"),
  RIDDEN("One rides this leg: it has no paths.", "乗って移動する区間です。道は書けません。"),
  STAMPS(
      "A rally needs waypoints that are `stamped`, and no more stamps than those: {count}.",
      "stamped が true の地点（今は {count}）が必要です。needed はその数までで書いてください。"),
  ENDS_BEFORE_IT_BEGINS("It ends before it begins.", "終わりが始まりより前です。"),
  UNKNOWN_MEDIUM(
      "There is no such medium; upload it first: {found}",
      "この画像・音声はまだありません。先にアップロードしてください: {found}"),
  OTHER_MEDIUM(
      "This is {found}; here it has to be {allowed}.", "これは {found} です。ここに使えるもの: {allowed}"),
  NOT_JSON("Not JSON at line {line}, column {column}.", "{line} 行 {column} 文字目が JSON として読めません。");

  private final String english;
  private final String japanese;

  FaultCode(String english, String japanese) {
    this.english = english;
    this.japanese = japanese;
  }

  String sentence(Language language) {
    return language.equals(Language.JAPANESE) ? japanese : english;
  }
}
