package akatombo.gtfs.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which redirects are followed: to http and https only, never from https to http, and never from a
 * public host into a private network, where a feed's server has nothing to say.
 */
final class Redirects {

  private Redirects() {}

  /** Why the redirect is refused; empty when it may be followed. Resolves names, so it blocks. */
  static Optional<String> refusal(URI from, URI to) throws UnknownHostException {
    String scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(Locale.ROOT);
    if ((!scheme.equals("http") && !scheme.equals("https")) || to.getHost() == null) {
      return Optional.of("redirects to '" + to + "', which is not http or https");
    }
    if (scheme.equals("http") && "https".equalsIgnoreCase(from.getScheme())) {
      return Optional.of("redirects from https to http");
    }
    if (isPrivate(to) && !isPrivate(from)) {
      return Optional.of("redirects into a private network (" + to.getHost() + ")");
    }
    return Optional.empty();
  }

  private static boolean isPrivate(URI uri) throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
      if (address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || address.isLinkLocalAddress()
          || address.isSiteLocalAddress()
          || address.isMulticastAddress()
          || isShared(address.getAddress())) {
        return true;
      }
    }
    return false;
  }

  /** Carrier-grade NAT 100.64.0.0/10 (RFC 6598) and unique local fc00::/7 (RFC 4193). */
  private static boolean isShared(byte[] address) {
    return address.length == 4
        ? address[0] == 100 && (address[1] & 0xc0) == 64
        : (address[0] & 0xfe) == 0xfc;
  }
}
