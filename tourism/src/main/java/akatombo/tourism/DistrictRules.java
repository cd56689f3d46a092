package akatombo.tourism;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor must mind at a place where people live (X-T4).
 *
 * @param isPhotographyAllowed whether pictures may be taken
 * @param isPrivateHouse whether somebody lives there: it is looked at from the street
 * @param privacyMeters no trigger, stamp or picture marks a position nearer than this
 * @param quietHours when sound is to be off, in the grammar of opening hours; null for never
 * @param note the rule in words
 */
public record DistrictRules(
    boolean isPhotographyAllowed,
    boolean isPrivateHouse,
    int privacyMeters,
    @Nullable String quietHours,
    LocalizedText note) {

  public static final DistrictRules NONE =
      new DistrictRules(true, false, 0, null, LocalizedText.NONE);

  public DistrictRules {
    if (privacyMeters < 0 || privacyMeters > 200) {
      throw new IllegalArgumentException("privacyMeters must be 0 to 200: " + privacyMeters);
    }
  }
}
