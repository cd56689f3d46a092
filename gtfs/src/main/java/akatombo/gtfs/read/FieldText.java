package akatombo.gtfs.read;

/** Reads numbers, times and dates from characters without making strings of them. */
final class FieldText {

  /** What is returned for text that is not a number, time or date of that kind. */
  static final int INVALID = Integer.MIN_VALUE;

  private static final int EXACT_DIGITS = 15;
  private static final double[] POWERS = new double[23];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private FieldText() {}

  /** A whole number that fits an int, or INVALID. */
  static int integer(char[] chars, int from, int to) {
    boolean negative = chars[from] == '-';
    int i = negative || chars[from] == '+' ? from + 1 : from;
    if (i == to || to - i > 10) {
      return INVALID;
    }
    long value = 0;
    for (; i < to; i++) {
      int digit = chars[i] - '0';
      if (digit < 0 || digit > 9) {
        return INVALID;
      }
      value = value * 10 + digit;
    }
    value = negative ? -value : value;
    return value > Integer.MAX_VALUE || value <= Integer.MIN_VALUE ? INVALID : (int) value;
  }

  /** Seconds of H:MM:SS, HH:MM:SS or HHH:MM:SS, or INVALID. */
  static int time(char[] chars, int from, int to) {
    int length = to - from;
    if (length < 7 || length > 9 || chars[to - 3] != ':' || chars[to - 6] != ':') {
      return INVALID;
    }
    int hours = integer(chars, from, to - 6);
    int minutes = twoDigits(chars, to - 5);
    int seconds = twoDigits(chars, to - 2);
    return hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59
        ? INVALID
        : hours * 3600 + minutes * 60 + seconds;
  }

  private static int twoDigits(char[] chars, int at) {
    int tens = chars[at] - '0';
    int ones = chars[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  /** A finite number, or NaN. */
  static double decimal(char[] chars, int from, int to) {
    int i = chars[from] == '-' ? from + 1 : from;
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (; i < to; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        count += digits == 0 ? 0 : 1;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slowDecimal(chars, from, to);
      }
      if (count > EXACT_DIGITS || decimals >= POWERS.length) {
        return slowDecimal(chars, from, to);
      }
    }
    if (!hasDigit(chars, from, to)) {
      return Double.NaN;
    }
    double value = decimals > 0 ? digits / POWERS[decimals] : digits;
    return chars[from] == '-' ? -value : value;
  }

  private static boolean hasDigit(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] >= '0' && chars[i] <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Exponents and long mantissas; the library's own rounding. */
  private static double slowDecimal(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = chars[i];
      boolean isPart = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
      if (!isPart && c != 'e' && c != 'E') {
        return Double.NaN;
      }
    }
    try {
      double value = Double.parseDouble(new String(chars, from, to - from));
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
