package akatombo.tourism.visit;

import akatombo.gtfs.Wording;

/** The sentences about ways; numbers of meters and the names of steps go into them. */
final class WaySentences {

  static final Wording RIDDEN =
      Wording.of(
          "バスか列車に乗ります。", "One takes a bus or train.", "乘坐公交车或列车。", "搭乘公車或列車。", "버스나 열차를 탑니다.");

  static final Wording STEP_FREE =
      Wording.of(
          "階段のない道があります。",
          "There is a way without steps.",
          "有无台阶的路线。",
          "有無台階的路線。",
          "계단 없는 길이 있습니다.");

  static final Wording NOT_KNOWN =
      Wording.of(
          "階段のない道があるかどうかは、わかっていません。",
          "Whether there is a way without steps is not known.",
          "是否有无台阶的路线，目前不明。",
          "是否有無台階的路線，目前不明。",
          "계단 없는 길이 있는지는 알려져 있지 않습니다.");

  static final Wording WALK_NOT_KNOWN =
      Wording.of(
          "歩く道は、わかっていません。",
          "The way on foot is not known.",
          "步行路线不明。",
          "步行路線不明。",
          "걷는 길은 알려져 있지 않습니다.");

  static final Wording NO_WALK =
      Wording.of(
          "歩く道は見つかっていません。", "No way on foot was found.", "未找到步行路线。", "未找到步行路線。", "걷는 길을 찾지 못했습니다.");

  static final Wording NO_WHEELCHAIR =
      Wording.of(
          "車いすで通れる道は見つかっていません。",
          "No way for wheelchairs was found.",
          "未找到轮椅可通行的路线。",
          "未找到輪椅可通行的路線。",
          "휠체어로 지날 수 있는 길을 찾지 못했습니다.");

  static final Wording NO_STEP_FREE =
      Wording.of(
          "階段のない道は見つかっていません。途中に%sがあります。",
          "No way without steps was found; on the way: %s.",
          "未找到无台阶的路线。途中有：%s。",
          "未找到無台階的路線。途中有：%s。",
          "계단 없는 길을 찾지 못했습니다. 가는 길에 있는 것: %s.");

  static final Wording NO_STEPS =
      Wording.of(
          "この道に階段はありません。",
          "There are no steps on the way.",
          "途中没有台阶。",
          "途中沒有台階。",
          "이 길에는 계단이 없습니다.");

  /** Where neither way has steps. */
  static final ByLength WHEELCHAIR =
      new ByLength(
          NO_STEPS,
          Wording.of(
              "どちらの道にも階段はありません。車いすの道は%s m長いです。",
              "Neither way has steps; the one for wheelchairs is %s m longer.",
              "两条路线都没有台阶。轮椅路线长%s米。",
              "兩條路線都沒有台階。輪椅路線長%s公尺。",
              "어느 길에도 계단이 없습니다. 휠체어 길은 %s m 더 깁니다."),
          Wording.of(
              "どちらの道にも階段はありません。車いすの道は%s m短いです。",
              "Neither way has steps; the one for wheelchairs is %s m shorter.",
              "两条路线都没有台阶。轮椅路线短%s米。",
              "兩條路線都沒有台階。輪椅路線短%s公尺。",
              "어느 길에도 계단이 없습니다. 휠체어 길은 %s m 더 짧습니다."));

  /** Where nobody knows which steps the ordinary way has. */
  static final ByLength PLAIN =
      new ByLength(
          Wording.of(
              "階段のない道はほぼ同じ長さです。",
              "The way without steps is about as long.",
              "无台阶的路线长度差不多。",
              "無台階的路線長度差不多。",
              "계단 없는 길은 길이가 거의 같습니다."),
          Wording.of(
              "階段のない道は%s m長いです。",
              "The way without steps is %s m longer.",
              "无台阶的路线长%s米。",
              "無台階的路線長%s公尺。",
              "계단 없는 길은 %s m 더 깁니다."),
          Wording.of(
              "階段のない道は%s m短いです。",
              "The way without steps is %s m shorter.",
              "无台阶的路线短%s米。",
              "無台階的路線短%s公尺。",
              "계단 없는 길은 %s m 더 짧습니다."));

  /** Where the ordinary way has steps, which are named behind the meters. */
  static final ByLength AVOIDING =
      new ByLength(
          Wording.of(
              "階段のない道はほぼ同じ長さで、%2$sを通りません。",
              "The way without steps is about as long and avoids %2$s.",
              "无台阶的路线长度差不多，不经过%2$s。",
              "無台階的路線長度差不多，不經過%2$s。",
              "계단 없는 길은 길이가 거의 같고, 다음을 지나지 않습니다: %2$s."),
          Wording.of(
              "階段のない道は%1$s m長く、%2$sを通りません。",
              "The way without steps is %1$s m longer and avoids %2$s.",
              "无台阶的路线长%1$s米，不经过%2$s。",
              "無台階的路線長%1$s公尺，不經過%2$s。",
              "계단 없는 길은 %1$s m 더 길고, 다음을 지나지 않습니다: %2$s."),
          Wording.of(
              "階段のない道は%1$s m短く、%2$sを通りません。",
              "The way without steps is %1$s m shorter and avoids %2$s.",
              "无台阶的路线短%1$s米，不经过%2$s。",
              "無台階的路線短%1$s公尺，不經過%2$s。",
              "계단 없는 길은 %1$s m 더 짧고, 다음을 지나지 않습니다: %2$s."));

  static final Wording STEPS = Wording.of("階段", "steps", "台阶", "台階", "계단");

  static final Wording COUNTED_STEPS = Wording.of("%s段の階段", "%s steps", "%s级台阶", "%s級台階", "계단 %s단");

  static final Wording NAMED_STEPS =
      Wording.of("%s（%s段）", "%s (%s steps)", "%s（%s级）", "%s（%s級）", "%s(%s단)");

  static final Wording BETWEEN = Wording.of("、", ", ", "、", "、", ", ");

  private WaySentences() {}

  /** A sentence for each of how two ways may compare. */
  record ByLength(Wording same, Wording longer, Wording shorter) {

    /** Less than this is no difference to anybody. */
    private static final long ABOUT_THE_SAME_METERS = 10;

    Wording of(long meters) {
      return Math.abs(meters) < ABOUT_THE_SAME_METERS ? same : meters > 0 ? longer : shorter;
    }
  }
}
