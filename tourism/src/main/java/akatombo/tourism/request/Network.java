package akatombo.tourism.request;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.web.reactive.function.server.ServerRequest;

/** From which network a request comes: an IPv4 address, or an IPv6 customer's 64 bits. */
public final class Network {

  private static final int IPV6_NETWORK_BYTES = 8;
  private static final int IPV4_BYTES = 4;

  private Network() {}

  /** Equal for requests of one network; empty when it is not known. */
  public static String of(ServerRequest request) {
    return request.remoteAddress().map(remote -> network(remote.getAddress())).orElse("");
  }

  private static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
  }
}
