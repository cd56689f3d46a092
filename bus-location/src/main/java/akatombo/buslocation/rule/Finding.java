package akatombo.buslocation.rule;

/**
 * A rule that a feed breaks.
 *
 * @param rule id of the rule, for example {@code E003}
 */
public record Finding(String rule, String what) {

  @Override
  public String toString() {
    return rule + " " + what;
  }
}
