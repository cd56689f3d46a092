package akatombo.buslocation.rider;

import akatombo.buslocation.request.Tokens;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Tells whether two requests come from one place, without remembering which: an address is kept as
 * a hash with a salt that dies with the process. An IPv6 customer is a network of 64 bits.
 */
final class Origins {

  private static final int NETWORK_BYTES = 8;
  private static final int IPV4_BYTES = 4;

  private final String salt;

  Origins(SecureRandom random) {
    this.salt = Tokens.random(random);
  }

  String of(ServerRequest request) {
    return request.remoteAddress().map(remote -> of(remote.getAddress())).orElse("");
  }

  String of(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] network = bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES);
    return HexFormat.of().formatHex(Tokens.hash(salt + HexFormat.of().formatHex(network)));
  }
}
