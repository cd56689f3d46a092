package akatombo.buslocation.webhook;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook leads. What a URL looks like is judged when it is given and again before each
 * call; the host is looked up once for a call, every address must be public, and the call goes to
 * the very address that was judged, whatever the resolver says next (DNS rebinding).
 *
 * @param allowLoopback for tests: loopback by http is taken, too
 */
record WebhookTarget(HostLookup lookup, boolean allowLoopback) {

  static final int URL_LENGTH_MAX = 500;

  private static final Set<Integer> PORTS = Set.of(443, 8443);
  private static final Set<String> INNER_DOMAINS =
      Set.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa", "onion");

  /** Names with a top-level domain; numbers in any notation have none. */
  private static final Pattern HOST_NAME =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** What became of the judgement. */
  sealed interface Outcome {

    /** The URL may be called, at this address only. */
    record Pinned(URI url, InetSocketAddress address) implements Outcome {}

    /** It may not. */
    record Refused(String reason) implements Outcome {}
  }

  /** Why the URL cannot be a webhook's, by its looks; null when nothing is wrong with it. */
  @Nullable String refusal(String text) {
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException e) {
      return "it is no URL";
    }
    String host = url.getHost();
    if (text.length() > URL_LENGTH_MAX) {
      return "it is longer than " + URL_LENGTH_MAX + " characters";
    }
    if (host == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      return "it needs a host and may have neither user nor fragment";
    }
    return isLoopbackTest(url) ? null : refusal(url, host.toLowerCase(Locale.ROOT));
  }

  /** Looks the host up and judges every address; may block. */
  Outcome pin(String text) {
    String refusal = refusal(text);
    if (refusal != null) {
      return new Outcome.Refused(refusal);
    }
    URI url = URI.create(text);
    try {
      List<InetAddress> addresses = lookup.lookup(bare(url.getHost()));
      for (InetAddress address : addresses) {
        if (!isAllowed(address)) {
          return new Outcome.Refused("its host leads to an address that is not public");
        }
      }
      return addresses.isEmpty()
          ? new Outcome.Refused("its host has no address")
          : new Outcome.Pinned(url, pinned(url, addresses.getFirst()));
    } catch (UnknownHostException e) {
      return new Outcome.Refused("its host is unknown");
    }
  }

  private static @Nullable String refusal(URI url, String host) {
    if (!"https".equals(url.getScheme())) {
      return "it must begin with https";
    }
    if (url.getPort() != -1 && !PORTS.contains(url.getPort())) {
      return "its port must be 443 or 8443";
    }
    if (!HOST_NAME.matcher(host).matches()
        || INNER_DOMAINS.contains(host.substring(host.lastIndexOf('.') + 1))) {
      return "its host must be a name of the public internet";
    }
    return null;
  }

  private boolean isLoopbackTest(URI url) {
    return allowLoopback
        && "http".equals(url.getScheme())
        && Set.of("127.0.0.1", "localhost", "[::1]").contains(url.getHost());
  }

  private boolean isAllowed(InetAddress address) {
    return PublicAddress.isPublic(address) || (allowLoopback && address.isLoopbackAddress());
  }

  /** An address that still carries its name: for the certificate and the Host header. */
  private static InetSocketAddress pinned(URI url, InetAddress address)
      throws UnknownHostException {
    int standard = "https".equals(url.getScheme()) ? 443 : 80;
    return new InetSocketAddress(
        InetAddress.getByAddress(bare(url.getHost()), address.getAddress()),
        url.getPort() == -1 ? standard : url.getPort());
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
