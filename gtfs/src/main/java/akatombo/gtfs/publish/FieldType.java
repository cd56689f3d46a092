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
      return NUMBER.matcher(raw).matches() ? raw : null;
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
      return raw.length() <= INT_DIGITS ? raw : null;
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
      return CLOCK.matcher(raw).matches() ? raw : null;
    }
  };

  private static final int INT_DIGITS = 9;
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n]+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern SIX_HEX = Pattern.compile("[0-9a-fA-F]{6}");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,3}:[0-5]\\d:[0-5]\\d");

  /** The value as it is published; null when it is none of the type. Never called with "". */
  abstract @Nullable String normalize(String raw);

  /** A text without line breaks, which no field may have. */
  static String oneLine(String raw) {
    return raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0
        ? raw
        : LINE_BREAKS.matcher(raw).replaceAll(" ");
  }

  private static boolean within(String raw, int limit) {
    return NUMBER.matcher(raw).matches() && Math.abs(Double.parseDouble(raw)) <= limit;
  }
}
