package akatombo.buslocation;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Port: whether an address may ask again now; for routes that Spring's filters do not see. */
@FunctionalInterface
public interface RequestAllowance {

  /** Counts a request of the address; false when it has asked too often. */
  boolean take(@Nullable InetSocketAddress address);
}
