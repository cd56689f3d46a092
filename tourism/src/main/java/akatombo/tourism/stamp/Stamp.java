package akatombo.tourism.stamp;

import akatombo.tourism.Rally.Proof;
import java.time.Instant;

/**
 * A stamp on a card.
 *
 * @param place the id of the place
 * @param at when its visitor was there
 */
public record Stamp(String place, Proof proof, Instant at) {}
