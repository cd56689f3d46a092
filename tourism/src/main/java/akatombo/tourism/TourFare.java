package akatombo.tourism;

import org.jspecify.annotations.Nullable;

/**
 * What a ride costs.
 *
 * @param amount in minor units of the currency
 * @param rider id of the rider category with its feed's; null when it is for everybody
 * @param medium id of how it is paid, with its feed's; null when in any way
 */
public record TourFare(
    long amount, String currency, @Nullable String rider, @Nullable String medium) {}
