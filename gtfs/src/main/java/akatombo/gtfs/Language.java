package akatombo.gtfs;

import java.util.regex.Pattern;

/**
 * A language of texts: BCP 47 as akatombo serves it ({@code ja}, {@code en}, {@code zh-Hans},
 * {@code zh-Hant}, {@code ko}, {@code ja-Hrkt} readings, {@code ja-x-easy} easy Japanese).
 */
public record Language(String tag) {

  private static final Pattern TAG =
      Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|[*]|[xX](-[A-Za-z0-9]{1,8})+");

  public static final Language JAPANESE = new Language("ja");
  public static final Language ENGLISH = new Language("en");
  public static final Language READING = new Language("ja-Hrkt");

  /** Whether a text is a language range (RFC 4647 §2.1), of a language that exists or not. */
  public static boolean isTag(String text) {
    return TAG.matcher(text).matches();
  }

  @Override
  public String toString() {
    return tag;
  }
}
