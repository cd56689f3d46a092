package akatombo.http;

import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;

/**
 * The path of a request as it may be written down: without keys, which some phones and links have
 * there.
 */
final class LoggedPath {

  private static final Pattern KEY_SEGMENT =
      Pattern.compile("(?i)(/v1/(?:operator/osmand|shares|previews)/)[^/]+");
  private static final Pattern KEY = Pattern.compile("(?i)ak[ad]_[a-z0-9_%-]+");

  private LoggedPath() {}

  static String of(PathContainer path) {
    String shortened = KEY_SEGMENT.matcher(path.value()).replaceAll("$1key");
    return KEY.matcher(shortened).replaceAll("key");
  }
}
