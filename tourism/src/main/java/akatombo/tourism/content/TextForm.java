package akatombo.tourism.content;

import akatombo.gtfs.Language;

/** What the text of a field has to look like, said to who writes it. */
enum TextForm {
  NAME(
      "small letters, digits and hyphens, 80 characters at most, such as tatsuno-castle",
      "小文字の英数字とハイフンで 80 文字まで（例: tatsuno-castle）"),
  PLACE("the id of a place, such as tatsuno-castle", "場所の名前（例: tatsuno-castle）"),
  DATE("a date such as 2027-04-01", "日付（例: 2027-04-01）"),
  TIME("a time such as 09:30", "時刻（例: 09:30）"),
  DURATION("a duration such as PT15M for 15 minutes", "長さ（例: 15 分なら PT15M）"),
  ADDRESS("an address such as https://example.org/", "アドレス（例: https://example.org/）"),
  CURRENCY("three capital letters such as JPY", "大文字 3 字の通貨（例: JPY）"),
  TELEPHONE("a number such as +81 791 00 0000", "電話番号（例: 0791-00-0000）"),
  LANGUAGE("a language such as ja or en", "言語タグ（例: ja、en）"),
  SHA256(
      "the id of an asset, 64 hexadecimal digits in small letters", "画像・音声の id（小文字の 16 進数 64 桁）"),
  HOURS(
      "opening hours as OpenStreetMap writes them, such as Tu-Su 09:00-17:00; PH off",
      "OpenStreetMap の書き方の時間（例: Tu-Su 09:00-17:00; PH off）");

  private final String english;
  private final String japanese;

  TextForm(String english, String japanese) {
    this.english = english;
    this.japanese = japanese;
  }

  /** In Japanese, or in English for all others. */
  String in(Language language) {
    return language.equals(Language.JAPANESE) ? japanese : english;
  }
}
