package akatombo.http;

import org.springframework.http.server.PathContainer;

/**
 * The path of a request as it may be written down: without keys, which some phones and links have
 * there.
 */
final class LoggedPath {

  private LoggedPath() {}

  static String of(PathContainer path) {
    return path.value()
        .replaceAll("(?i)(/v1/operator/osmand/)[^/]+", "$1key")
        .replaceAll("(?i)(/v1/shares/)[^/]+", "$1key")
        .replaceAll("(?i)ak[ad]_[a-z0-9_%-]+", "key");
  }
}
