package akatombo.buslocation.watch;

/** Why a vehicle needs somebody's attention, the most urgent first. */
public enum Attention {
  NO_SIGNAL("運行中のはずですが、位置が届いていません。", "It should be on its trip, but no position arrives."),
  OFF_ROUTE("経路から外れています。", "It has left the path of its trip."),
  VERY_LATE("大きく遅れています。", "It is very late."),
  UNMATCHED("走っていますが、どの便か分かりません。", "It drives, but nobody knows which trip."),
  AMBIGUOUS("二つ以上の便に当てはまり、決められません。", "Two or more trips fit; none can be said."),
  STALE("位置が 1 分以上届いていません。", "No position for more than a minute."),
  EARLY("定刻より早く走っています。", "It runs ahead of its timetable.");

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
