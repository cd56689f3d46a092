package akatombo.buslocation;

import reactor.core.publisher.Mono;

/** The devices operators have enrolled, known by their keys. */
public interface Devices {

  /** How every device key begins. */
  String KEY_PREFIX = "akd_";

  /** The device of a key; empty when it is nobody's or void. */
  Mono<DeviceGrant> find(String key);
}
