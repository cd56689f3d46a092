package akatombo.security;

import akatombo.buslocation.DeviceGrant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A request of a driver's device, proved by its key. */
final class DeviceAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private static final Collection<GrantedAuthority> AUTHORITIES =
      List.of(new SimpleGrantedAuthority(Role.DEVICE.authority()));

  private final transient DeviceGrant device;

  DeviceAuthentication(DeviceGrant device) {
    super(AUTHORITIES);
    this.device = device;
    setAuthenticated(true);
  }

  @Override
  public DeviceGrant getPrincipal() {
    return device;
  }

  /** What stands in logs and audits. */
  @Override
  public String getName() {
    return "device " + device.deviceId();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeviceAuthentication that && device.equals(that.device);
  }

  @Override
  public int hashCode() {
    return device.hashCode();
  }
}
