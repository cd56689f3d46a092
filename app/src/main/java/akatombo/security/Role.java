package akatombo.security;

import java.util.Locale;

/** Who may use a route. */
public enum Role {
  /** Anybody, with or without a token. */
  EVERYONE,
  /** Callers on the same machine: monitoring. */
  LOOPBACK,
  OPERATOR,
  /** A device of a driver, bound to one vehicle of one operator. */
  DEVICE,
  INSPECTOR,
  OFFICE,
  ADMIN;

  /** The name under which Spring Security knows it. */
  String authority() {
    return "ROLE_" + name();
  }

  static Role of(String text) {
    return valueOf(text.strip().toUpperCase(Locale.ROOT));
  }
}
