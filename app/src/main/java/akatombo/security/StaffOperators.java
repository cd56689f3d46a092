package akatombo.security;

import akatombo.gtfs.AgencyId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the account a person with the role {@code operator} works for: the one the agency claim
 * names by its id, or the only one bound to the agencies it names as {@code feedId:agencyId}. A
 * person of an agency acts for that agency only. Doubt gives nothing.
 */
final class StaffOperators {

  private static final int NAMED_MAX = 20;

  private final OperatorAccounts accounts;
  private final String agencyClaim;

  StaffOperators(OperatorAccounts accounts, String agencyClaim) {
    this.accounts = accounts;
    this.agencyClaim = agencyClaim;
  }

  /** The person and the account; empty when the token names none, or more than one. */
  Mono<OperatorStaff> find(Jwt jwt) {
    String subject = jwt.getSubject();
    List<String> named = named(jwt);
    if (subject == null || named.isEmpty() || named.size() > NAMED_MAX) {
      return Mono.empty();
    }
    return Flux.fromIterable(named)
        .concatMap(this::accounts)
        .collectList()
        .flatMap(found -> Mono.justOrEmpty(one(found, named.size())))
        .map(operator -> new OperatorStaff(operator, subject));
  }

  /** A claim of one text is a list of one. */
  private List<String> named(Jwt jwt) {
    Object claim = jwt.getClaim(agencyClaim);
    return claim instanceof String text
        ? List.of(text)
        : Optional.ofNullable(jwt.getClaimAsStringList(agencyClaim)).orElse(List.of());
  }

  private Flux<Operator> accounts(String name) {
    return AgencyId.parse(name)
        .map(agency ->
            accounts
                .ofAgency(agency)
                .map(account ->
                    new Operator(account.id(), account.name(), agency.feedId(), Set.of(agency))))
        .orElseGet(() -> accounts.find(name).flux());
  }

  /** One account for everything named, with all its agencies that were named. */
  private static Optional<Operator> one(List<Operator> found, int named) {
    Set<AgencyId> agencies = new HashSet<>();
    for (Operator operator : found) {
      agencies.addAll(operator.agencyIds());
    }
    boolean isOne =
        found.size() == named && found.stream().map(Operator::id).distinct().count() == 1;
    if (!isOne) {
      return Optional.empty();
    }
    Operator first = found.getFirst();
    boolean isWhole = found.stream().anyMatch(operator -> operator.agencyIds().isEmpty());
    boolean isOfOneFeed = found.stream().map(Operator::feedId).distinct().count() == 1;
    return isOfOneFeed
        ? Optional.of(
            new Operator(first.id(), first.name(), first.feedId(), isWhole ? Set.of() : agencies))
        : Optional.empty();
  }
}
