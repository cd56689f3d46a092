package akatombo.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Where the MQTT broker of embedded mode is, and who our own client is there.
 *
 * @param password of our own client, for this run only
 * @param clientId under which our own client connects
 */
public record EmbeddedMqtt(int port, String password, String clientId) {

  /** Loopback: passwords cross the wire as they are. */
  public static final String HOST = "127.0.0.1";

  /** Where brokers are, and where bus units look for one. */
  public static final int USUAL_PORT = 1_883;

  private static final int SECRET_BYTES = 32;

  /** A broker on the port. */
  public static EmbeddedMqtt on(int port, String clientId) {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return new EmbeddedMqtt(
        port, Base64.getUrlEncoder().withoutPadding().encodeToString(secret), clientId);
  }

  /** Whether nobody listens on the port. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /** Our own client's name at the broker; no operator has a colon in its id. */
  public String username() {
    return "akatombo:service";
  }

  /** The address for our own client. */
  public String url() {
    return "mqtt://" + HOST + ":" + port;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url();
  }
}
