package akatombo.security;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * Operators whose key the filters have proved a moment ago, for a route that is too busy for all of
 * them. What it does not know is not refused but has to pass the filters.
 */
public final class KnownOperators {

  private static final String SCHEME = "Bearer ";

  private final OperatorKeys keys;
  private final boolean isAllowed;

  private KnownOperators(OperatorKeys keys, boolean isAllowed) {
    this.keys = keys;
    this.isAllowed = isAllowed;
  }

  /** For one route of the table; of a route that is not for operators nobody is known. */
  static KnownOperators of(OperatorKeys keys, RouteTable table, HttpMethod method, String path) {
    RouteTable.Lookup found = table.find(method, PathContainer.parsePath(path));
    return new KnownOperators(
        keys, found instanceof RouteTable.Lookup.Listed(var who) && who.contains(Role.OPERATOR));
  }

  /** The operator whose key an {@code Authorization} header holds; null when it is not known. */
  public @Nullable Operator find(String authorization) {
    return isAllowed && authorization.startsWith(SCHEME + OperatorKeys.PREFIX)
        ? keys.remembered(authorization.substring(SCHEME.length()))
        : null;
  }
}
