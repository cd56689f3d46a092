package akatombo.tourism.office;

import akatombo.tourism.request.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Which version a request changes (RFC 9110 §13.1.1).
 *
 * @param tags those it names; without one, any version will do
 */
record IfMatch(List<String> tags) {

  private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"";
  private static final Pattern TAGS = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");

  /** Nobody knows so many versions of one thing; longer lists would cost the pattern its stack. */
  private static final int LENGTH_MAX = 200;

  private static final Pattern ONE_TAG = Pattern.compile(TAG);
  private static final Pattern REVISION = Pattern.compile("(?:W/)?\"r(\\d{1,18})\"");

  IfMatch {
    tags = List.copyOf(tags);
  }

  /** What the header says; empty without it, refused when it is none. */
  static Optional<IfMatch> of(ServerRequest request) {
    String header = request.headers().firstHeader(HttpHeaders.IF_MATCH);
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip();
    if (text.equals("*")) {
      return Optional.of(new IfMatch(List.of()));
    }
    if (text.length() > LENGTH_MAX || !TAGS.matcher(text).matches()) {
      throw Refusals.invalid(
          HttpHeaders.IF_MATCH, header, "an ETag in its quotes such as \"r3\", or *");
    }
    return Optional.of(
        new IfMatch(ONE_TAG.matcher(text).results().map(MatchResult::group).toList()));
  }

  /** Whether a request may change this version: it names it, or names none. */
  static boolean fits(ServerRequest request, String etag) {
    return of(request).map(known -> known.tags.isEmpty() || known.tags.contains(etag)).orElse(true);
  }

  /** The revision the sender knows; empty when the header names none of ours. */
  static Optional<Long> revision(ServerRequest request) {
    return of(request).stream()
        .flatMap(known -> known.tags.stream())
        .flatMap(tag -> REVISION.matcher(tag).results())
        .map(tag -> Long.valueOf(tag.group(1)))
        .findFirst();
  }
}
