package akatombo.buslocation.web;

import org.jspecify.annotations.Nullable;

/** Whether a client has an answer already (RFC 9110 §13.1.2, weak comparison). */
final class Etags {

  private Etags() {}

  static boolean match(@Nullable String ifNoneMatch, Answer answer) {
    if (ifNoneMatch == null) {
      return false;
    }
    String opaque = answer.etag().substring(answer.etag().indexOf('"'));
    return ifNoneMatch.contains(opaque) || ifNoneMatch.strip().equals("*");
  }
}
