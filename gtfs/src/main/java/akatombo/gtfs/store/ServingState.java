package akatombo.gtfs.store;

import akatombo.gtfs.fetch.Validators;
import java.time.Instant;

/** Which version of a feed served last, kept beside its files so that no database is needed. */
public record ServingState(String sha256, Validators validators, Instant fetchedAt) {}
