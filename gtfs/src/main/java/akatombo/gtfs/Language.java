package akatombo.gtfs;

/**
 * A language of texts: BCP 47 as akatombo serves it ({@code ja}, {@code en}, {@code zh-Hans},
 * {@code zh-Hant}, {@code ko}, {@code ja-Hrkt} readings, {@code ja-x-easy} easy Japanese).
 */
public record Language(String tag) {

  public static final Language JAPANESE = new Language("ja");
  public static final Language ENGLISH = new Language("en");
  public static final Language READING = new Language("ja-Hrkt");

  @Override
  public String toString() {
    return tag;
  }
}
