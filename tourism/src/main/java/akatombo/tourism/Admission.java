package akatombo.tourism;

import org.jspecify.annotations.Nullable;

/**
 * What one pays to get in.
 *
 * @param amount of an adult, in minor units of the currency; null when unknown, 0 when free
 * @param currency ISO 4217
 * @param note reductions and exceptions
 */
public record Admission(@Nullable Long amount, String currency, LocalizedText note) {

  public static final Admission UNKNOWN = new Admission(null, "JPY", LocalizedText.NONE);

  public Admission {
    if (amount != null && amount < 0) {
      throw new IllegalArgumentException("a negative price: " + amount);
    }
  }
}
