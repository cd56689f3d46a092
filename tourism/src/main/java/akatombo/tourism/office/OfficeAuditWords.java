package akatombo.tourism.office;

import akatombo.gtfs.Language;
import java.util.Map;

/** What was done, in words for who reads the trail; the code beside it never changes. */
final class OfficeAuditWords {

  private static final Map<String, String> THINGS =
      Map.of(
          "poi", "場所",
          "tour", "コース",
          "event", "催し",
          "media", "写真・音声",
          "content", "市のフォルダの内容",
          "dataset", "オープンデータ",
          "stamp", "スタンプ",
          "prize", "景品");

  private static final Map<String, String> DEEDS =
      Map.ofEntries(
          Map.entry("drafted", "下書きしました"),
          Map.entry("changed", "直しました"),
          Map.entry("deleted", "消しました"),
          Map.entry("restored", "元に戻しました"),
          Map.entry("withdrawn", "公開をやめました"),
          Map.entry("sent to review", "確認に出しました"),
          Map.entry("scheduled", "公開を予約しました"),
          Map.entry("published", "公開しました"),
          Map.entry("published as scheduled", "予約どおり公開しました"),
          Map.entry("rolled back", "前の版に戻しました"),
          Map.entry("preview made", "下見のリンクを作りました"),
          Map.entry("preview called back", "下見のリンクを取り消しました"),
          Map.entry("compared with its list", "市の一覧と照らし合わせました"),
          Map.entry("uploaded", "登録しました"),
          Map.entry("told about", "説明やライセンスを書きました"),
          Map.entry("brought by the city folder", "取り込みました"),
          Map.entry("imported", "一覧を取り込みました"),
          Map.entry("codes given to staff", "係の番号を渡しました"),
          Map.entry("handed over", "渡しました"));

  private OfficeAuditWords() {}

  /** The action of an entry in Japanese or English; one nobody has words for stays as it is. */
  static String of(String action, Language language) {
    int space = action.indexOf(' ');
    String thing = space < 0 ? null : THINGS.get(action.substring(0, space));
    String deed = space < 0 ? null : DEEDS.get(action.substring(space + 1));
    if (thing == null || deed == null) {
      return action;
    }
    return language.equals(Language.JAPANESE)
        ? thing + "：" + deed
        : action.startsWith("poi ") ? "place" + action.substring(space) : action;
  }
}
