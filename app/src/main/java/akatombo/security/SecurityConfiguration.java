package akatombo.security;

import akatombo.buslocation.Devices;
import akatombo.http.ProblemWriter;
import akatombo.startup.Home;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Wires who may do what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " frame-ancestors 'none'; form-action 'self'";

  @Bean
  RouteTable routeTable() {
    return RouteTable.load();
  }

  @Bean
  OperatorStore operatorStore(DatabaseClient database) {
    return new OperatorStore(database);
  }

  @Bean
  OperatorDirectory operatorDirectory(OperatorStore store, Clock clock) {
    return new OperatorDirectory(store, clock);
  }

  @Bean
  OperatorKeys operatorKeys(OperatorStore store, Clock clock) {
    return new OperatorKeys(store, clock);
  }

  @Bean
  KnownOperators positionSenders(OperatorKeys keys, RouteTable table) {
    return KnownOperators.of(keys, table, HttpMethod.POST, "/v1/operator/positions");
  }

  @Bean
  BearerTokens bearerTokens(
      OperatorKeys keys,
      Devices devices,
      OperatorDirectory directory,
      SecurityProperties properties,
      Optional<DemoIssuer> demo) {
    Map<String, ReactiveJwtDecoder> decoders = new HashMap<>();
    properties.issuers().forEach(issuer -> decoders.put(issuer.uri(), StaffTokens.decoder(issuer)));
    demo.ifPresent(issuer -> decoders.put(DemoIssuer.URI, issuer.decoder()));
    return new BearerTokens(
        keys,
        devices,
        decoders,
        properties.rolesClaim(),
        new StaffOperators(directory, properties.agencyClaim()));
  }

  /** A dozen observations of every request that nobody looks at. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityWebFilterChain securityFilters(
      ServerHttpSecurity http, RouteTable table, BearerTokens tokens, ProblemWriter problems) {
    return http.csrf(CsrfSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .logout(LogoutSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        // The one that remembers makes a session for every request, on threads of its own.
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .authorizeExchange(routes -> routes.anyExchange().access(new RouteAuthorization(table)))
        .oauth2ResourceServer(server ->
            server
                .bearerTokenConverter(new PresentedKeys())
                .authenticationManagerResolver(exchange -> Mono.just(tokens))
                .authenticationEntryPoint((exchange, failure) ->
                    failure instanceof OAuth2AuthenticationException invalid
                        ? problems.write(
                            exchange, invalid, challenge("Bearer error=\"invalid_token\""))
                        : problems.write(
                            exchange,
                            new ResponseStatusException(HttpStatus.UNAUTHORIZED),
                            challenge("Bearer")))
                .accessDeniedHandler((exchange, failure) ->
                    problems.write(
                        exchange,
                        new ResponseStatusException(HttpStatus.FORBIDDEN),
                        new HttpHeaders())))
        .headers(headers ->
            headers
                .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                .referrerPolicy(
                    policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
        .build();
  }

  private static HttpHeaders challenge(String how) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.WWW_AUTHENTICATE, how);
    return headers;
  }

  /** Only where nothing is real: the demo people must not exist in production. */
  @Configuration(proxyBeanMethods = false)
  @Profile("!production")
  static class Demo {

    @Bean
    DemoIssuer demoIssuer() {
      return new DemoIssuer();
    }

    @Bean
    DemoPeople demoPeople(DemoIssuer issuer, SecurityProperties properties, Clock clock) {
      return new DemoPeople(issuer, properties, clock);
    }

    @Bean
    DemoKeysRunner demoKeys(
        OperatorStore store,
        OperatorKeys keys,
        DemoPeople people,
        Clock clock,
        Home home,
        JsonMapper json) {
      return new DemoKeysRunner(
          store, keys, people, clock, home.folder().resolve("demo-keys.json"), json);
    }
  }
}
