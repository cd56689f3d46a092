package akatombo.buslocation.watch;

/** Why a vehicle needs somebody's attention, the most urgent first. */
public enum Attention {
  NO_SIGNAL("運行中のはずですが、位置が届いていません。", "It should be on its trip, but no position arrives."),
  OFF_ROUTE("経路から外れています。", "It has left the path of its trip."),
  VERY_LATE("大きく遅れています。", "It is very late."),
  TRIP_NOT_FOUND(
      "端末が送る便・系統・交番が、その日の時刻表にありません。端末の設定を直してください。",
      "The trip, route or block its device names is not in the day's timetable; correct it there."),
  UNMATCHED("走っていますが、どの便か分かりません。", "It drives, but nobody knows which trip."),
  AMBIGUOUS("二つ以上の便に当てはまり、決められません。", "Two or more trips fit; none can be said."),
  STALE("位置が 1 分以上届いていません。", "No position for more than a minute."),
  EARLY("定刻より早く走っています。", "It runs ahead of its timetable."),
  NO_TRIP(
      "どの便でもない走行（回送）です。営業中なら便の指定をご確認ください。",
      "It drives without a trip. If it carries passengers, check what its device names."),
  SILENT(
      "位置が届かなくなりました。最後の位置では便が分かりませんでした。",
      "Its positions stopped. At the last one nobody knew its trip.");

  private final String japanese;
  private final String english;

  Attention(String japanese, String english) {
    this.japanese = japanese;
    this.english = english;
  }

  /** The reason as a sentence. */
  public String text(boolean inJapanese) {
    return inJapanese ? japanese : english;
  }
}
