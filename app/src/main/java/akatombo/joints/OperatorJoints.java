package akatombo.joints;

import akatombo.buslocation.DeviceGrant;
import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.security.KnownOperators;
import akatombo.security.Operator;
import akatombo.security.OperatorDirectory;
import akatombo.security.OperatorStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** Tells bus location which operator or device sent the request in hand. */
@Configuration(proxyBeanMethods = false)
class OperatorJoints {

  @Bean
  OperatorGrants operatorGrants(OperatorDirectory directory, KnownOperators known) {
    return new OperatorGrants() {

      @Override
      public Mono<OperatorGrant> current() {
        return principal()
            .flatMap(principal ->
                switch (principal) {
                  case Operator operator -> Mono.just(grant(operator));
                  case OperatorStaff staff -> Mono.just(grant(staff.operator()).of(staff.person()));
                  default -> Mono.empty();
                });
      }

      @Override
      public @Nullable OperatorGrant known(String authorization) {
        Operator operator = known.find(authorization);
        return operator == null ? null : grant(operator);
      }

      @Override
      public Mono<OperatorGrant> named(String operator) {
        return directory.find(operator).map(OperatorJoints::grant);
      }

      @Override
      public Mono<DeviceGrant> device() {
        return principal().ofType(DeviceGrant.class);
      }
    };
  }

  private static OperatorGrant grant(Operator operator) {
    return new OperatorGrant(operator.id(), operator.feedId(), operator.agencyIds());
  }

  private static Mono<Object> principal() {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(SecurityContext::getAuthentication)
        .mapNotNull(Authentication::getPrincipal);
  }
}
