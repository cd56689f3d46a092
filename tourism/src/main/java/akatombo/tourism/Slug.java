package akatombo.tourism;

import java.util.regex.Pattern;

/** The name of a tour or an event in addresses: small letters, digits and hyphens. */
public record Slug(String text) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Slug {
    if (text.length() > 80 || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a slug: " + text);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
