package akatombo.joints;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.security.Operator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;

/** Tells bus location which operator sent the request in hand. */
@Configuration(proxyBeanMethods = false)
class OperatorJoints {

  @Bean
  OperatorGrants operatorGrants() {
    return () ->
        ReactiveSecurityContextHolder.getContext()
            .mapNotNull(SecurityContext::getAuthentication)
            .mapNotNull(Authentication::getPrincipal)
            .ofType(Operator.class)
            .map(operator ->
                new OperatorGrant(operator.id(), operator.feedId(), operator.agencyIds()));
  }
}
