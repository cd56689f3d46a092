package akatombo.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A request of an operator's machine, proved by its key. */
public final class OperatorAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;
  private static final Collection<GrantedAuthority> AUTHORITIES =
      List.of(new SimpleGrantedAuthority(Role.OPERATOR.authority()));

  private final transient Operator operator;

  OperatorAuthentication(Operator operator) {
    super(AUTHORITIES);
    this.operator = operator;
    setAuthenticated(true);
  }

  @Override
  public Operator getPrincipal() {
    return operator;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OperatorAuthentication that && operator.equals(that.operator);
  }

  @Override
  public int hashCode() {
    return operator.hashCode();
  }
}
