package akatombo.http;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Whether an address may ask again now; one count for all routes, loopback is not counted. */
public final class RequestLimit {

  private final RateLimit limit;

  RequestLimit(HttpProperties properties) {
    this.limit = new RateLimit(properties.requestsPerSecond(), properties.burst());
  }

  /** Counts a request of the address; false when it has asked too often. */
  public boolean take(@Nullable InetSocketAddress address) {
    return address == null
        || address.getAddress() == null
        || address.getAddress().isLoopbackAddress()
        || limit.take(address.getAddress().getHostAddress(), System.nanoTime());
  }
}
