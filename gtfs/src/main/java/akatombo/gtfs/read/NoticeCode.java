package akatombo.gtfs.read;

import static akatombo.gtfs.Notice.Severity.ERROR;
import static akatombo.gtfs.Notice.Severity.INFO;
import static akatombo.gtfs.Notice.Severity.WARNING;

import akatombo.gtfs.Notice.Severity;
import java.util.Locale;

/**
 * Everything that is said of feeds. Names and severities are those of the canonical GTFS validator
 * 6.0.0 (its rules are documented there), except where {@link #isOurs} says otherwise.
 */
public enum NoticeCode {
  BLOCK_TRIPS_WITH_OVERLAPPING_STOP_TIMES(ERROR),
  CSV_PARSING_FAILED(ERROR),
  DECREASING_OR_EQUAL_STOP_TIME_DISTANCE(ERROR),
  DECREASING_SHAPE_DISTANCE(ERROR),
  DUPLICATED_COLUMN(ERROR),
  DUPLICATE_KEY(ERROR),
  EMPTY_FILE(ERROR),
  EXPIRED_CALENDAR(WARNING),
  FAST_TRAVEL_BETWEEN_CONSECUTIVE_STOPS(WARNING),
  FEED_EXPIRATION_DATE30_DAYS(WARNING),
  FEED_EXPIRATION_DATE7_DAYS(WARNING),
  FOREIGN_KEY_VIOLATION(ERROR),
  INCONSISTENT_AGENCY_TIMEZONE(ERROR),
  INVALID_CHARACTER(ERROR),
  INVALID_COLOR(ERROR),
  INVALID_CURRENCY(ERROR),
  INVALID_CURRENCY_AMOUNT(ERROR),
  INVALID_DATE(ERROR),
  INVALID_FLOAT(ERROR),
  INVALID_GEOMETRY(ERROR),
  INVALID_INPUT_FILES_IN_SUBFOLDER(ERROR),
  INVALID_INTEGER(ERROR),
  INVALID_LANGUAGE_CODE(ERROR),
  INVALID_ROW_LENGTH(ERROR),
  INVALID_TIME(ERROR),
  INVALID_TIMEZONE(ERROR),
  LEADING_OR_TRAILING_WHITESPACES(WARNING),
  LOCATION_WITHOUT_PARENT_STATION(ERROR),
  LOCATION_WITH_UNEXPECTED_STOP_TIME(ERROR),
  MALFORMED_JSON(ERROR),
  MISSING_CALENDAR_AND_CALENDAR_DATE_FILES(ERROR),
  MISSING_RECOMMENDED_FILE(WARNING),
  MISSING_REQUIRED_COLUMN(ERROR),
  MISSING_REQUIRED_ELEMENT(ERROR),
  MISSING_REQUIRED_FIELD(ERROR),
  MISSING_REQUIRED_FILE(ERROR),
  MISSING_STOP_NAME(ERROR),
  MISSING_TRIP_EDGE(ERROR),
  MORE_THAN_ONE_ENTITY(WARNING),
  NUMBER_OUT_OF_RANGE(ERROR),
  OVERLAPPING_FREQUENCY(ERROR),
  POINT_NEAR_ORIGIN(ERROR),
  POINT_NEAR_POLE(ERROR),
  ROUTE_BOTH_SHORT_AND_LONG_NAME_MISSING(ERROR),
  SINGLE_SHAPE_POINT(WARNING),
  START_AND_END_RANGE_EQUAL(ERROR),
  START_AND_END_RANGE_OUT_OF_ORDER(ERROR),
  STATION_WITH_PARENT_STATION(ERROR),
  STOP_TIME_TIMEPOINT_WITHOUT_TIMES(ERROR),
  STOP_TIME_WITH_ARRIVAL_BEFORE_PREVIOUS_DEPARTURE_TIME(ERROR),
  STOP_TIME_WITH_ONLY_ARRIVAL_OR_DEPARTURE_TIME(ERROR),
  STOP_WITHOUT_LOCATION(ERROR),
  STOP_WITHOUT_STOP_TIME(WARNING),
  TOO_MANY_ROWS(ERROR),
  TRANSLATION_FOREIGN_KEY_VIOLATION(ERROR),
  TRANSLATION_UNKNOWN_TABLE_NAME(WARNING),
  UNEXPECTED_ENUM_VALUE(WARNING),
  UNKNOWN_FILE(INFO),
  UNSUPPORTED_GEOMETRY_TYPE(ERROR),
  UNUSABLE_TRIP(WARNING),
  UNUSED_SHAPE(WARNING),
  UNUSED_TRIP(WARNING),
  WRONG_PARENT_LOCATION_TYPE(ERROR),

  /** No row of a file the service cannot do without could be used. */
  NO_USABLE_ROWS(ERROR, true),
  /** The text is not UTF-8; it was read as windows-31j or UTF-16. */
  NOT_UTF8(WARNING, true),
  /** Cannot be read as a zip, or an entry is encrypted or compressed in a way we do not read. */
  UNREADABLE_ARCHIVE(ERROR, true),
  TOO_MANY_FILES(ERROR, true),
  TOO_MANY_BYTES(ERROR, true),
  /** An entry that grows more than the allowed ratio. */
  COMPRESSED_TOO_MUCH(ERROR, true),
  /** An entry that is a link or whose path leads out of the archive. */
  UNSAFE_PATH(ERROR, true),
  /** A stop time's departure is before its arrival. */
  STOP_TIME_WITH_DEPARTURE_BEFORE_ARRIVAL_TIME(ERROR, true);

  private final Severity severity;
  private final boolean isOurs;
  private final String text = name().toLowerCase(Locale.ROOT);

  NoticeCode(Severity severity) {
    this(severity, false);
  }

  NoticeCode(Severity severity, boolean isOurs) {
    this.severity = severity;
    this.isOurs = isOurs;
  }

  public Severity severity() {
    return severity;
  }

  /** The code as it is written in notices. */
  public String text() {
    return text;
  }

  /** Whether the canonical validator has no such notice. */
  public boolean isOurs() {
    return isOurs;
  }
}
