package akatombo.tourism.content;

import akatombo.gtfs.Language;

/** What can be wrong with a field; {@code {name}} stands for a fact. */
public enum FaultCode {
  UNKNOWN_FIELD("There is no such field; known are {allowed}.", "この項目はありません。使えるもの: {allowed}"),
  MISSING("This is required.", "必須の項目です。"),
  EMPTY("An empty text; leave the field out instead.", "空の文です。書かないときは項目ごと省いてください。"),
  NOT_AN_OBJECT(
      "\"{value}\" cannot stand here; expected is an object {…}.",
      "「{value}」は使えません。オブジェクト {…} で書いてください。"),
  NOT_A_LIST(
      "\"{value}\" cannot stand here; expected is a list […].", "「{value}」は使えません。配列 […] で書いてください。"),
  NOT_A_TEXT(
      "\"{value}\" cannot stand here; expected is a text in quotes.",
      "「{value}」は使えません。引用符で囲んだ文字列で書いてください。"),
  NOT_A_NUMBER(
      "\"{value}\" cannot stand here; expected is a number without quotes.",
      "「{value}」は使えません。引用符なしの数値で書いてください。"),
  NOT_A_WHOLE_NUMBER(
      "\"{value}\" cannot stand here; expected is a whole number without quotes.",
      "「{value}」は使えません。引用符なしの整数で書いてください。"),
  NOT_A_FLAG(
      "\"{value}\" cannot stand here; expected is true or false without quotes.",
      "「{value}」は使えません。引用符なしの true か false で書いてください。"),
  NOT_ONE_OF(
      "\"{value}\" cannot stand here; expected is one of {allowed}.",
      "「{value}」は使えません。次のどれかで書いてください: {allowed}"),
  WRONG_FORM(
      "\"{value}\" cannot be read; expected is {allowed}.", "「{value}」は読み取れません。使える形: {allowed}"),
  UNKNOWN_LICENSE(
      "\"{value}\" is no license that is known here; expected is one of {allowed},"
          + " or the https address of the terms.",
      "「{value}」というライセンスは登録されていません。次のどれかか、条件を書いたページの https のアドレスで書いてください: {allowed}"),
  OUT_OF_RANGE(
      "{value} is out of range; expected is {min} to {max}.",
      "{value} は範囲の外です。{min} から {max} までで書いてください。"),
  TOO_LONG("At most {max} characters; there are {count}.", "{max} 文字までです（現在 {count} 文字）。"),
  TOO_MANY("At most {max} entries; there are {count}.", "{max} 件までです（現在 {count} 件）。"),
  TOO_FEW("At least {min} entries; there are {count}.", "{min} 件以上必要です（現在 {count} 件）。"),
  NOT_A_LANGUAGE(
      "\"{found}\" is no language; expected is one such as ja, en, zh-Hans or ja-x-easy.",
      "「{found}」は言語タグではありません。ja、en、zh-Hans、ja-x-easy のように書いてください。"),
  HTML(
      "No HTML: write Markdown, and < with a space after it. Found: {found}",
      "HTML は使えません。Markdown で書き、< の後には空白を入れてください。見つかった箇所: {found}"),
  LINK(
      "Links are [text](https://…), tel: or mailto:, and pictures are media. Found: {found}",
      "リンクは [文字](https://…)、tel:、mailto: だけ、画像は media に登録してください。見つかった箇所: {found}"),
  CONTROL_CHARACTER("Contains the control character {found}.", "制御文字 {found} が入っています。"),
  ANOTHER_NAME(
      "\"{value}\" differs from the address, which says {allowed}.",
      "「{value}」はアドレスの {allowed} と違います。"),
  LEGS(
      "A tour of {count} waypoints has {allowed} legs; there are {found}.",
      "地点が {count} のコースの区間は {allowed} です（現在 {found}）。"),
  RIDDEN("One rides this leg: it has no paths.", "乗って移動する区間です。道は書けません。"),
  STAMPS(
      "A rally needs waypoints that are `stamped`, and no more stamps than those: {count}.",
      "stamped が true の地点（今は {count}）が必要です。needed はその数までで書いてください。"),
  ENDS_BEFORE_IT_BEGINS("{value} is before it begins.", "{value} は始まりより前です。"),
  UNKNOWN_MEDIUM(
      "There is no such medium; upload it first: {found}",
      "この画像・音声はまだありません。先にアップロードしてください: {found}"),
  OTHER_MEDIUM(
      "This is {found}; here it has to be {allowed}.", "これは {found} です。ここに使えるもの: {allowed}"),
  NOT_JSON(
      "This cannot be read as JSON (line {line}, column {column}).",
      "JSON として読み取れません（{line} 行 {column} 文字目）。");

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
