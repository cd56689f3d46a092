package akatombo.buslocation;

import akatombo.gtfs.AgencyId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an authenticated operator may write.
 *
 * @param operator stable name of the operator, the owner of its vehicles
 * @param feedId the only feed it may write to, or null for every feed
 * @param agencies the only agencies whose trips it may name, or empty for every agency
 */
public record OperatorGrant(String operator, @Nullable String feedId, Set<AgencyId> agencies) {

  public OperatorGrant {
    agencies = Set.copyOf(agencies);
  }

  /** Whether it may write to the feed. */
  public boolean coversFeed(String feed) {
    return feedId == null || feedId.equals(feed);
  }

  /** Whether it may name trips of the agency. */
  public boolean coversAgency(AgencyId agency) {
    return coversFeed(agency.feedId()) && (agencies.isEmpty() || agencies.contains(agency));
  }
}
