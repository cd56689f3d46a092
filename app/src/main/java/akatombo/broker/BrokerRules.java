package akatombo.broker;

import akatombo.embedded.EmbeddedMqtt;
import io.moquette.broker.security.IAuthenticator;
import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may connect and what for: an operator with one of its keys, to publish below its own name;
 * and our own client, to read. Nobody else, and nothing else.
 */
final class BrokerRules implements IAuthenticator, IAuthorizatorPolicy {

  private static final String ROOT = "akatombo/";

  private final EmbeddedMqtt own;
  private final BiPredicate<String, String> isKeyOf;

  /**
   * Rules beside our own client.
   *
   * @param isKeyOf whether an operator, named first, has the key
   */
  BrokerRules(EmbeddedMqtt own, BiPredicate<String, String> isKeyOf) {
    this.own = own;
    this.isKeyOf = isKeyOf;
  }

  /** Nobody may come under our own client's id: the broker would put that one out. */
  @Override
  public boolean checkValid(
      @Nullable String clientId, @Nullable String username, byte @Nullable [] password) {
    if (username == null || password == null) {
      return false;
    }
    return username.equals(own.username())
        ? MessageDigest.isEqual(password, own.password().getBytes(StandardCharsets.UTF_8))
        : !own.clientId().equals(clientId)
            && isKeyOf.test(username, new String(password, StandardCharsets.UTF_8));
  }

  @Override
  public boolean canWrite(Topic topic, @Nullable String user, String client) {
    return user != null
        && !user.equals(own.username())
        && topic.toString().startsWith(ROOT + user + "/");
  }

  @Override
  public boolean canRead(Topic topic, @Nullable String user, String client) {
    return own.username().equals(user);
  }
}
