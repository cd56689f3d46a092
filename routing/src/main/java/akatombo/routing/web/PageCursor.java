package akatombo.routing.web;

import akatombo.routing.PlanRequest.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an answer goes on, as text: the direction, the time that was asked, OTP's own cursor. */
record PageCursor(Instant time, Page page) {

  private static final Pattern FORM =
      Pattern.compile("([np])\\.(\\d{1,10})\\.([A-Za-z0-9_=-]{1,1000})");

  static Optional<PageCursor> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new PageCursor(
                Instant.ofEpochSecond(Long.parseLong(matcher.group(2))),
                new Page(matcher.group(1).equals("n"), matcher.group(3))))
        : Optional.empty();
  }

  static String of(boolean isLater, Instant time, String cursor) {
    return (isLater ? "n." : "p.") + time.getEpochSecond() + "." + cursor;
  }
}
