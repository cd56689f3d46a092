package akatombo.tourism;

import java.util.regex.Pattern;

/** The name of a point of interest in addresses: small letters, digits and hyphens. */
public record PoiId(String text) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public PoiId {
    if (text.length() > 80 || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an id of a point of interest: " + text);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
