package akatombo.security;

import akatombo.gtfs.AgencyId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bus company's account.
 *
 * @param feedId the feed it runs trips of; null for every feed of the city
 * @param agencyIds the agencies of that feed it runs trips of; empty for all of them
 */
public record Operator(String id, String name, @Nullable String feedId, Set<AgencyId> agencyIds) {

  public Operator {
    agencyIds = Set.copyOf(agencyIds);
  }
}
