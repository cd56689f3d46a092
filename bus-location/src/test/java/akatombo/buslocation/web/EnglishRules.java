package akatombo.buslocation.web;

import akatombo.buslocation.PlainRouteRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the application does for a plain route, without its words: any parameter but a wrong one.
 */
public final class EnglishRules implements PlainRouteRules {

  static final String WRONG = "wrong";

  private volatile @Nullable String away;
  private volatile @Nullable Ended logged;

  public void setAway(@Nullable String away) {
    this.away = away;
  }

  @Override
  public void check(String route, Map<String, List<String>> parameters) {
    if (parameters.containsKey(WRONG)) {
      ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, route);
      throw new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
  }

  @Override
  public @Nullable String away() {
    return away;
  }

  @Override
  public String requestId(@Nullable String given) {
    return given == null ? "new" : given;
  }

  @Override
  public void log(Ended request) {
    logged = request;
  }

  /** The last request of the access log. */
  public @Nullable Ended logged() {
    return logged;
  }

  @Override
  public Problem problem(ErrorResponseException failure, Asked asked) {
    ProblemDetail body = failure.getBody();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", String.valueOf(body.getType()));
    members.put("status", body.getStatus());
    members.put("detail", body.getDetail());
    members.put("instance", asked.instance());
    members.put("lang", asked.lang());
    members.put("acceptLanguage", asked.acceptLanguage());
    members.putAll(body.getProperties() == null ? Map.of() : body.getProperties());
    return new Problem(JsonMapper.shared().writeValueAsString(members), "en");
  }
}
