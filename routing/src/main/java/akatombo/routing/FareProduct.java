package akatombo.routing;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be paid to ride a leg.
 *
 * @param use one for each time it is paid; the same on all legs one payment covers
 * @param amount in minor units of the currency
 * @param rider rider category; null when it is for everybody
 * @param medium how it is paid; null when in any way
 */
public record FareProduct(
    String use,
    String id,
    String name,
    long amount,
    String currency,
    @Nullable Named rider,
    @Nullable Named medium) {

  /** An id of the feed and its name. */
  public record Named(String id, String name) {}
}
