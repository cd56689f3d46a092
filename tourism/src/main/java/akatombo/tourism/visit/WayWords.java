package akatombo.tourism.visit;

import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import akatombo.tourism.WalkPath.Stairs;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the way without steps is like beside the ordinary one, in words.
 *
 * @param japanese one sentence or two
 * @param english the same
 */
public record WayWords(String japanese, String english) {

  /** Less than this is no difference to anybody. */
  private static final long ABOUT_THE_SAME_METERS = 10;

  /** Of one leg. */
  public static WayWords of(TourLeg leg) {
    if (leg.isRidden()) {
      return new WayWords("バスか列車に乗ります。", "One takes a bus or train.");
    }
    WalkPath ordinary = leg.ordinary();
    WalkPath stepFree = leg.stepFree();
    if (stepFree == null) {
      return leg.isComputed() ? none(ordinary) : UNKNOWN;
    }
    return ordinary == null
        ? new WayWords("階段のない道があります。", "There is a way without steps.")
        : of(WayTotals.of(List.of(ordinary)), WayTotals.of(List.of(stepFree)));
  }

  /** Of a leg without a path of the kind that is asked. */
  public static WayWords missing(TourLeg leg, boolean isStepFree) {
    if (isStepFree || leg.isRidden()) {
      return of(leg);
    }
    return leg.isComputed()
        ? none(null)
        : new WayWords("歩く道は、わかっていません。", "The way on foot is not known.");
  }

  private static final WayWords UNKNOWN =
      new WayWords(
          "階段のない道があるかどうかは、わかっていません。", "Whether there is a way without steps is not known.");

  private static WayWords none(@Nullable WalkPath ordinary) {
    if (ordinary == null) {
      return new WayWords("歩く道は見つかっていません。", "No way on foot was found.");
    }
    Steps steps = Steps.of(WayTotals.of(List.of(ordinary)));
    return steps == null
        ? new WayWords("車いすで通れる道は見つかっていません。", "No way for wheelchairs was found.")
        : new WayWords(
            "階段のない道は見つかっていません。途中に%sがあります。".formatted(steps.japanese()),
            "No way without steps was found; on the way: %s.".formatted(steps.english()));
  }

  /** Of two ways between the same ends. */
  public static WayWords of(WayTotals ordinary, WayTotals stepFree) {
    long meters = Math.round(stepFree.distanceMeters() - ordinary.distanceMeters());
    Steps steps = Steps.of(ordinary);
    if (steps == null) {
      return ordinary.steps() == null || stepFree.steps() == null
          ? new WayWords(
              "階段のない道は%s。".formatted(japanese(meters)),
              "The way without steps is %s.".formatted(english(meters)))
          : noSteps(meters);
    }
    return new WayWords(
        "階段のない道は%s、%sを通りません。".formatted(japaneseAnd(meters), steps.japanese()),
        "The way without steps is %s and avoids %s.".formatted(english(meters), steps.english()));
  }

  private static WayWords noSteps(long meters) {
    return Math.abs(meters) < ABOUT_THE_SAME_METERS
        ? new WayWords("この道に階段はありません。", "There are no steps on the way.")
        : new WayWords(
            "どちらの道にも階段はありません。車いすの道は%s。".formatted(japanese(meters)),
            "Neither way has steps; the one for wheelchairs is %s.".formatted(english(meters)));
  }

  private static String japanese(long meters) {
    if (Math.abs(meters) < ABOUT_THE_SAME_METERS) {
      return "ほぼ同じ長さです";
    }
    return meters > 0 ? "%d m長いです".formatted(meters) : "%d m短いです".formatted(-meters);
  }

  private static String japaneseAnd(long meters) {
    if (Math.abs(meters) < ABOUT_THE_SAME_METERS) {
      return "ほぼ同じ長さで";
    }
    return meters > 0 ? "%d m長く".formatted(meters) : "%d m短く".formatted(-meters);
  }

  private static String english(long meters) {
    if (Math.abs(meters) < ABOUT_THE_SAME_METERS) {
      return "about as long";
    }
    return meters > 0 ? "%d m longer".formatted(meters) : "%d m shorter".formatted(-meters);
  }

  /** The steps of a way by their names, or by how many they are. */
  private record Steps(String japanese, String english) {

    static @Nullable Steps of(WayTotals way) {
      if (!way.stairs().isEmpty()) {
        return new Steps(
            way.stairs().stream().map(Steps::japanese).collect(Collectors.joining("、")),
            way.stairs().stream().map(Steps::english).collect(Collectors.joining(", ")));
      }
      Integer count = way.steps();
      return count == null || count == 0
          ? null
          : new Steps(count + "段の階段", "%d steps".formatted(count));
    }

    private static String japanese(Stairs stairs) {
      String name = stairs.names().getOrDefault("ja", stairs.names().getOrDefault("", "階段"));
      return stairs.steps() == null ? name : "%s（%d段）".formatted(name, stairs.steps());
    }

    private static String english(Stairs stairs) {
      String name = stairs.names().getOrDefault("en", stairs.names().getOrDefault("", ""));
      if (name.isEmpty()) {
        return stairs.steps() == null ? "steps" : stairs.steps() + " steps";
      }
      return stairs.steps() == null ? name : "%s (%d steps)".formatted(name, stairs.steps());
    }
  }
}
