package akatombo.routing;

import org.jspecify.annotations.Nullable;

/**
 * What a whole itinerary costs a rider category with one medium.
 *
 * @param amount in minor units of the currency
 * @param rider null when it is for everybody
 * @param medium null when several have to be used or any will do
 * @param isComplete whether every leg's price is known
 */
public record Fare(
    long amount,
    String currency,
    FareProduct.@Nullable Named rider,
    FareProduct.@Nullable Named medium,
    boolean isComplete) {}
