package akatombo.tourism.visit;

import akatombo.gtfs.Language;
import akatombo.gtfs.Wording;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import akatombo.tourism.WalkPath.Stairs;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the way without steps is like beside the ordinary one, in words.
 *
 * @param wording one sentence or two, in all languages
 * @param values for its places; words and steps among them are said in its language
 */
public record WayWords(Wording wording, List<Object> values) {

  public WayWords {
    values = List.copyOf(values);
  }

  /** A sentence with its values. */
  public static WayWords of(Wording wording, Object... values) {
    return new WayWords(wording, Arrays.asList(values));
  }

  /** The best of a reader's languages that it has; English for who reads none of them. */
  public Language language(List<Language> preferred) {
    return wording.language(preferred);
  }

  /** In one of its languages. */
  public String in(Language language) {
    return wording.in(
        List.of(language), values.stream().map(value -> said(value, language)).toArray());
  }

  private static Object said(Object value, Language language) {
    return switch (value) {
      case WayWords words -> words.in(language);
      case Steps steps -> steps.in(language);
      default -> value;
    };
  }

  /** Of one leg. */
  public static WayWords of(TourLeg leg) {
    if (leg.isRidden()) {
      return of(WaySentences.RIDDEN);
    }
    WalkPath ordinary = leg.ordinary();
    WalkPath stepFree = leg.stepFree();
    if (stepFree == null) {
      return leg.isComputed() ? none(ordinary) : of(WaySentences.NOT_KNOWN);
    }
    return ordinary == null
        ? of(WaySentences.STEP_FREE)
        : of(WayTotals.of(List.of(ordinary)), WayTotals.of(List.of(stepFree)));
  }

  /** Of a leg without a path of the kind that is asked. */
  public static WayWords missing(TourLeg leg, boolean isStepFree) {
    if (isStepFree || leg.isRidden()) {
      return of(leg);
    }
    return leg.isComputed() ? none(null) : of(WaySentences.WALK_NOT_KNOWN);
  }

  private static WayWords none(@Nullable WalkPath ordinary) {
    if (ordinary == null) {
      return of(WaySentences.NO_WALK);
    }
    Steps steps = Steps.of(WayTotals.of(List.of(ordinary)));
    return steps == null ? of(WaySentences.NO_WHEELCHAIR) : of(WaySentences.NO_STEP_FREE, steps);
  }

  /** Of two ways between the same ends. */
  public static WayWords of(WayTotals ordinary, WayTotals stepFree) {
    long meters = Math.round(stepFree.distanceMeters() - ordinary.distanceMeters());
    String difference = Long.toString(Math.abs(meters));
    Steps steps = Steps.of(ordinary);
    if (steps != null) {
      return of(WaySentences.AVOIDING.of(meters), difference, steps);
    }
    boolean isKnown = ordinary.steps() != null && stepFree.steps() != null;
    return of((isKnown ? WaySentences.WHEELCHAIR : WaySentences.PLAIN).of(meters), difference);
  }

  /** The steps of a way by their names, or by how many they are; never both empty. */
  private record Steps(List<Stairs> stairs, int count) {

    static @Nullable Steps of(WayTotals way) {
      Integer count = way.steps();
      int known = count == null ? 0 : count;
      return way.stairs().isEmpty() && known == 0 ? null : new Steps(way.stairs(), known);
    }

    String in(Language language) {
      List<Language> only = List.of(language);
      return stairs.isEmpty()
          ? WaySentences.COUNTED_STEPS.in(only, count)
          : stairs.stream()
              .map(flight -> in(flight, language))
              .collect(Collectors.joining(WaySentences.BETWEEN.in(only)));
    }

    /** By its name in the language, else as the place calls it. */
    private static String in(Stairs flight, Language language) {
      List<Language> only = List.of(language);
      String name =
          flight.names().getOrDefault(language.tag(), flight.names().getOrDefault("", ""));
      Integer steps = flight.steps();
      if (name.isEmpty()) {
        return steps == null
            ? WaySentences.STEPS.in(only)
            : WaySentences.COUNTED_STEPS.in(only, steps);
      }
      return steps == null ? name : WaySentences.NAMED_STEPS.in(only, name, steps);
    }
  }
}
