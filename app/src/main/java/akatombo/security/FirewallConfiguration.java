package akatombo.security;

import akatombo.http.ProblemWriter;
import akatombo.http.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;

/** Wires what is refused before anybody looks at it, so that such a refusal is a problem too. */
@Configuration(proxyBeanMethods = false)
class FirewallConfiguration {

  /** Ids of feeds may hold slashes and percent signs; no path here leads to a file. */
  @Bean
  StrictServerWebExchangeFirewall requestFirewall() {
    StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
    firewall.setAllowUrlEncodedSlash(true);
    firewall.setAllowUrlEncodedDoubleSlash(true);
    firewall.setAllowUrlEncodedPercent(true);
    firewall.setAllowUrlEncodedPeriod(true);
    firewall.setAllowSemicolon(true);
    return firewall;
  }

  @Bean
  ServerExchangeRejectedHandler rejectedRequests(ProblemWriter problems) {
    return (exchange, rejection) ->
        problems.write(
            exchange,
            Problems.of(
                HttpStatus.BAD_REQUEST, "invalid-request", "The address or a header is malformed."),
            new HttpHeaders());
  }
}
