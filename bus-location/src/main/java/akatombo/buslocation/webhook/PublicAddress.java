package akatombo.buslocation.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the public internet from those that lead inside (promise S4). */
final class PublicAddress {

  /** Special-purpose networks of IPv4 (RFC 6890 and its registry). */
  private static final List<Network> SPECIAL_4 =
      List.of(
          Network.of(8, 0),
          Network.of(8, 10),
          Network.of(10, 100, 64),
          Network.of(8, 127),
          Network.of(16, 169, 254),
          Network.of(12, 172, 16),
          Network.of(24, 192, 0, 0),
          Network.of(24, 192, 0, 2),
          Network.of(24, 192, 31, 196),
          Network.of(24, 192, 52, 193),
          Network.of(24, 192, 88, 99),
          Network.of(16, 192, 168),
          Network.of(24, 192, 175, 48),
          Network.of(15, 198, 18),
          Network.of(24, 198, 51, 100),
          Network.of(24, 203, 0, 113),
          Network.of(4, 224),
          Network.of(4, 240));

  /** The only part of IPv6 that is global unicast. */
  private static final Network GLOBAL_6 = Network.of(3, 0x20);

  /** Special-purpose networks within it: Teredo and others, documentation, 6to4. */
  private static final List<Network> SPECIAL_6 =
      List.of(
          Network.of(23, 0x20, 0x01, 0x00),
          Network.of(32, 0x20, 0x01, 0x0d, 0xb8),
          Network.of(16, 0x20, 0x02),
          Network.of(20, 0x3f, 0xff, 0x00));

  private PublicAddress() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address four -> SPECIAL_4.stream().noneMatch(network -> network.holds(bytes));
      case Inet6Address six ->
          GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch(network -> network.holds(bytes));
      default -> false;
    };
  }

  /** A network by the first bits of its addresses. */
  private record Network(int bits, List<Integer> start) {

    static Network of(int bits, Integer... start) {
      return new Network(bits, List.of(start));
    }

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        int wanted = bit / 8 < start.size() ? start.get(bit / 8) : 0;
        if ((address[bit / 8] & mask) != (wanted & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
