package akatombo.gtfs.publish;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The city has no such feed, or it has not served yet: problem {@code feed-not-found}. */
public final class FeedNotFoundException extends ErrorResponseException {

  private FeedNotFoundException(ProblemDetail problem) {
    super(HttpStatus.NOT_FOUND, problem, null);
  }

  /** Names the feed. */
  public static FeedNotFoundException of(String feedId) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.NOT_FOUND, "There is no feed '%s'.".formatted(feedId));
    problem.setType(URI.create("/problems/feed-not-found"));
    problem.setTitle("Feed not found");
    problem.setProperty("id", feedId);
    return new FeedNotFoundException(problem);
  }
}
