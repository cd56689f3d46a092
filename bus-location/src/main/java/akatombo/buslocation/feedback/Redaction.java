package akatombo.buslocation.feedback;

import java.util.regex.Pattern;

/**
 * Takes out of a rider's text what tells who he is: addresses of mail and numbers of telephones.
 */
final class Redaction {

  private static final String INSTEAD = "[…]";
  private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+[@＠][A-Za-z0-9.-]+");

  /** A nought or a plus and eight digits or more, perhaps with signs between them. */
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<!\\p{Nd})(?:[+＋]\\p{Nd}|[(（]?[0０])(?:[-‐－ー ()（）.]{0,2}\\p{Nd}){8,}");

  private Redaction() {}

  static String of(String text) {
    String withoutMail = MAIL.matcher(text).replaceAll(INSTEAD);
    return TELEPHONE.matcher(withoutMail).replaceAll(INSTEAD);
  }
}
