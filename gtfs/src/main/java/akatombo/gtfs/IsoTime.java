package akatombo.gtfs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Writes instants as ISO-8601 with a zone's offset, to the second; for one thread.
 *
 * <p>An answer writes hundreds of times of the same day, so offset and date are kept.
 */
public final class IsoTime {

  /** Bytes of the longest text. */
  public static final int MAX_LENGTH = 25;

  private static final int DAY_SECONDS = 86_400;
  private static final int QUARTER_SECONDS = 900;

  private final ZoneId zone;
  private final byte[] text = new byte[MAX_LENGTH];
  private long quarter = Long.MIN_VALUE;
  private int offsetSeconds;
  private long day = Long.MIN_VALUE;

  /** Writes times of one zone. */
  public IsoTime(ZoneId zone) {
    this.zone = zone;
  }

  /** The bytes of the last {@link #write}; overwritten by the next. */
  public byte[] bytes() {
    return text;
  }

  /** Writes an instant and gives the length. */
  public int write(long epochSecond) {
    long itsQuarter = Math.floorDiv(epochSecond, QUARTER_SECONDS);
    if (itsQuarter != quarter) { // no zone changes its offset inside a quarter of an hour
      quarter = itsQuarter;
      offsetSeconds =
          zone.getRules().getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
      writeOffset();
    }
    long local = epochSecond + offsetSeconds;
    long itsDay = Math.floorDiv(local, DAY_SECONDS);
    if (itsDay != day) {
      day = itsDay;
      writeDate(LocalDate.ofEpochDay(itsDay));
    }
    int second = Math.floorMod(local, DAY_SECONDS);
    two(11, second / 3600);
    two(14, second / 60 % 60);
    two(17, second % 60);
    return offsetSeconds == 0 ? 20 : MAX_LENGTH;
  }

  /** The text of an instant. */
  public String text(Instant instant) {
    return new String(text, 0, write(instant.getEpochSecond()), StandardCharsets.US_ASCII);
  }

  private void writeDate(LocalDate date) {
    two(0, date.getYear() / 100);
    two(2, date.getYear() % 100);
    text[4] = '-';
    two(5, date.getMonthValue());
    text[7] = '-';
    two(8, date.getDayOfMonth());
    text[10] = 'T';
    text[13] = ':';
    text[16] = ':';
  }

  private void writeOffset() {
    if (offsetSeconds == ZoneOffset.UTC.getTotalSeconds()) {
      text[19] = 'Z';
      return;
    }
    int minutes = Math.abs(offsetSeconds) / 60;
    text[19] = (byte) (offsetSeconds < 0 ? '-' : '+');
    two(20, minutes / 60);
    text[22] = ':';
    two(23, minutes % 60);
  }

  private void two(int at, int number) {
    text[at] = (byte) ('0' + number / 10);
    text[at + 1] = (byte) ('0' + number % 10);
  }
}
