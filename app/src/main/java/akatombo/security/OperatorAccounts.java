package akatombo.security;

import akatombo.gtfs.AgencyId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The operators' accounts, by what a person's token says of the employer. */
interface OperatorAccounts {

  /** The account; empty when there is none of that id. */
  Mono<Operator> find(String id);

  /** The accounts that are bound to the agency by name. */
  Flux<Operator> ofAgency(AgencyId agency);
}
