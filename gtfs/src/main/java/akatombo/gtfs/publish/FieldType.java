package akatombo.gtfs.publish;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The field types of the GTFS reference, as far as a wrong value would stop a strict reader. */
enum FieldType {
  TEXT {
    @Override
    String normalize(String raw) {
      return oneLine(raw);
    }
  },
  ZONE {
    @Override
    @Nullable String normalize(String raw) {
      try {
        return ZoneId.of(raw).getId();
      } catch (DateTimeException e) {
        return null;
      }
    }
  },
  CURRENCY {
    @Override
    @Nullable String normalize(String raw) {
      return raw.length() == 3 ? raw.toUpperCase(Locale.ROOT) : null;
    }
  },
  DECIMAL {
    @Override
    @Nullable String normalize(String raw) {
      return isNumber(raw) ? raw : null;
    }
  },
  INTEGER {
    @Override
    @Nullable String normalize(String raw) {
      return NATURAL.normalize(raw.startsWith("-") ? raw.substring(1) : raw) == null ? null : raw;
    }
  },
  NATURAL {
    @Override
    @Nullable String normalize(String raw) {
      for (int i = 0; i < raw.length(); i++) {
        if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
          return null;
        }
      }
      return raw.isEmpty() || raw.length() > INT_DIGITS ? null : raw;
    }
  },
  LATITUDE {
    @Override
    @Nullable String normalize(String raw) {
      return within(raw, 90) ? raw : null;
    }
  },
  LONGITUDE {
    @Override
    @Nullable String normalize(String raw) {
      return within(raw, 180) ? raw : null;
    }
  },
  COLOR {
    @Override
    @Nullable String normalize(String raw) {
      String digits = raw.startsWith("#") ? raw.substring(1) : raw;
      return SIX_HEX.matcher(digits).matches() ? digits : null;
    }
  },
  TIME {
    @Override
    @Nullable String normalize(String raw) {
      return isClock(raw) ? raw : null;
    }
  };

  private static final int INT_DIGITS = 9;
  private static final int HOUR_DIGITS = 3;
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n]+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern SIX_HEX = Pattern.compile("[0-9a-fA-F]{6}");

  /** The value as it is published; null when it is none of the type. Never called with "". */
  abstract @Nullable String normalize(String raw);

  /** A text without line breaks, which no field may have. */
  static String oneLine(String raw) {
    return raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0
        ? raw
        : LINE_BREAKS.matcher(raw).replaceAll(" ");
  }

  private static boolean within(String raw, int limit) {
    return isNumber(raw) && Math.abs(Double.parseDouble(raw)) <= limit;
  }

  /** Most numbers are digits with one point among them: those need no pattern. */
  private static boolean isNumber(String raw) {
    int points = 0;
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '.') {
        points++;
      } else if (!isDigit(raw, i, '9')) {
        return NUMBER.matcher(raw).matches();
      }
    }
    return points == 0 || (points == 1 && raw.length() > 1);
  }

  /** H:MM:SS, hours past 24 included. */
  private static boolean isClock(String raw) {
    int hours = raw.length() - ":00:00".length();
    if (hours < 1 || hours > HOUR_DIGITS || raw.charAt(hours) != ':') {
      return false;
    }
    for (int i = 0; i < hours; i++) {
      if (!isDigit(raw, i, '9')) {
        return false;
      }
    }
    return isDigit(raw, hours + 1, '5')
        && isDigit(raw, hours + 2, '9')
        && raw.charAt(hours + 3) == ':'
        && isDigit(raw, hours + 4, '5')
        && isDigit(raw, hours + 5, '9');
  }

  private static boolean isDigit(String raw, int at, char highest) {
    return raw.charAt(at) >= '0' && raw.charAt(at) <= highest;
  }
}
