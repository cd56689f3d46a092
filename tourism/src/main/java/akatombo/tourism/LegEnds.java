package akatombo.tourism;

import akatombo.gtfs.GeoPoint;

/** Where a leg begins and ends; legs with the same ends have the same ways. */
public record LegEnds(GeoPoint from, GeoPoint to) {}
