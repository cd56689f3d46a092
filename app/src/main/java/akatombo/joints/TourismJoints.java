package akatombo.joints;

import akatombo.tourism.OfficeStaff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;

/** Tells the tourism module who works at the office. */
@Configuration(proxyBeanMethods = false)
class TourismJoints {

  @Bean
  OfficeStaff officeStaff() {
    return () ->
        ReactiveSecurityContextHolder.getContext()
            .mapNotNull(SecurityContext::getAuthentication)
            .map(Authentication::getName);
  }
}
