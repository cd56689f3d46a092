package akatombo.tourism;

/**
 * How one gets in. Nothing is assumed: what nobody has looked at is {@link Known#UNKNOWN}.
 *
 * @param wheelchair whether one gets in with a wheelchair
 * @param accessibleToilet whether there is a toilet for wheelchairs
 * @param steps at the entrance; negative when unknown
 * @param note what else to know, for example where the ramp is
 */
public record Accessibility(
    Known wheelchair, Known accessibleToilet, int steps, LocalizedText note) {

  public static final int STEPS_UNKNOWN = -1;
  public static final Accessibility UNKNOWN =
      new Accessibility(Known.UNKNOWN, Known.UNKNOWN, STEPS_UNKNOWN, LocalizedText.NONE);

  /** What is known of a question. */
  public enum Known {
    YES,
    LIMITED,
    NO,
    UNKNOWN
  }
}
