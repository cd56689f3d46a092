package akatombo.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A request of a person of an operator, with whatever other roles the person has. */
final class StaffAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final transient OperatorStaff staff;

  StaffAuthentication(OperatorStaff staff, Collection<GrantedAuthority> authorities) {
    super(List.copyOf(authorities));
    this.staff = staff;
    setAuthenticated(true);
  }

  @Override
  public OperatorStaff getPrincipal() {
    return staff;
  }

  @Override
  public String getName() {
    return staff.person();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StaffAuthentication that
        && staff.equals(that.staff)
        && List.copyOf(getAuthorities()).equals(List.copyOf(that.getAuthorities()));
  }

  @Override
  public int hashCode() {
    return staff.hashCode();
  }
}
