package akatombo.buslocation.match;

import akatombo.buslocation.TripMatch;

/** What is said of a vehicle after a report, and what is remembered for the next. */
public record Judgement(TripMatch match, Track track) {}
