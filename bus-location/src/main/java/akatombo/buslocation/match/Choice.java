package akatombo.buslocation.match;

/**
 * A run a vehicle may be on and how likely that is before its path is looked at.
 *
 * @param prior log of the odds, 0 for the most likely run there is
 */
record Choice(TripRun run, double prior) {}
