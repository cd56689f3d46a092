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
 * @param person who acts for the operator; null for its machines
 */
public record OperatorGrant(
    String operator, @Nullable String feedId, Set<AgencyId> agencies, @Nullable String person) {

  /** Between the operator and the person in the audit log; no operator's id has it. */
  public static final String PERSON_MARK = ":";

  /** What a machine of the operator may write. */
  public OperatorGrant(String operator, @Nullable String feedId, Set<AgencyId> agencies) {
    this(operator, feedId, agencies, null);
  }

  public OperatorGrant {
    agencies = Set.copyOf(agencies);
  }

  /** The same for a person who acts for the operator. */
  public OperatorGrant of(String who) {
    return new OperatorGrant(operator, feedId, agencies, who);
  }

  /** Who stands in the audit log: the operator, and the person if there is one. */
  public String actor() {
    return person == null ? operator : operator + PERSON_MARK + person;
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
