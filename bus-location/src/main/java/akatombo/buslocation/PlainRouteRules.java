package akatombo.buslocation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

/** Port: what holds for every route of the service, for those that Spring's filters do not see. */
public interface PlainRouteRules {

  /**
   * Refuses query parameters the route does not know or that have no value it could take, and the
   * lack of those it needs.
   *
   * @param route the path's template, such as {@code /v1/stops/{id}/departures}
   * @param parameters all values by name
   * @throws ErrorResponseException naming the parameter
   */
  void check(String route, Map<String, List<String>> parameters);

  /** What is away just now, such as {@code database}, so that an answer can say so; or null. */
  @Nullable String away();

  /** The id of a request: the client's own, if it is harmless. */
  String requestId(@Nullable String given);

  /** Writes the line of the access log of a request that has ended. */
  void log(Ended request);

  /** A problem in the words and the language of whoever asked. */
  Problem problem(ErrorResponseException failure, Asked asked);

  /**
   * A request that has ended.
   *
   * @param startedNanos by {@link System#nanoTime()}
   */
  record Ended(String method, String path, int status, long startedNanos, String requestId) {}

  /**
   * Who asked for what.
   *
   * @param instance the path as it stands in the request
   */
  record Asked(@Nullable String lang, @Nullable String acceptLanguage, String instance) {}

  /**
   * A finished problem (RFC 9457).
   *
   * @param language the tag of its language
   */
  record Problem(String json, String language) {}
}
