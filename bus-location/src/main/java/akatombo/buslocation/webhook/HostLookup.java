package akatombo.buslocation.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Port: asks the resolver for a host; may block. */
@FunctionalInterface
interface HostLookup {

  /** All addresses of the host. */
  List<InetAddress> lookup(String host) throws UnknownHostException;
}
