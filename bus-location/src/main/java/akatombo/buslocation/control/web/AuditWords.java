package akatombo.buslocation.control.web;

import akatombo.gtfs.Language;
import java.util.Map;

/** What was done, in words for who reads the trail; the code beside it never changes. */
final class AuditWords {

  private static final Map<String, String> THINGS =
      Map.of(
          "cancellation", "運休",
          "extra-trip", "臨時便",
          "detour", "迂回",
          "alert", "お知らせ",
          "webhook", "Webhook",
          "geofence", "見守り区域",
          "share", "共有リンク",
          "rider-report", "乗客の声",
          "device", "端末");

  private static final Map<String, String> DEEDS =
      Map.ofEntries(
          Map.entry("published", "公開しました"),
          Map.entry("restored", "運行に戻しました"),
          Map.entry("ended", "取り消しました"),
          Map.entry("drafted", "下書きしました"),
          Map.entry("changed", "直しました"),
          Map.entry("added", "登録しました"),
          Map.entry("deleted", "消しました"),
          Map.entry("revoked", "取り消しました"),
          Map.entry("answered", "答えました"),
          Map.entry("closed", "終わりにしました"),
          Map.entry("invited", "登録を始めました"),
          Map.entry("enrolled", "登録しました"),
          Map.entry("rebound", "車両を替えました"));

  private AuditWords() {}

  /** The action of an entry in Japanese or English; one nobody has words for stays as it is. */
  static String of(String action, Language language) {
    int space = action.indexOf(' ');
    String thing = space < 0 ? null : THINGS.get(action.substring(0, space));
    String deed = space < 0 ? null : DEEDS.get(action.substring(space + 1));
    return thing == null || deed == null || !language.equals(Language.JAPANESE)
        ? action
        : thing + "：" + deed;
  }
}
