package akatombo.gtfs.publish;

import akatombo.gtfs.Agency;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.read.CalendarDateRow;
import akatombo.gtfs.read.CalendarRow;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedDescription;
import akatombo.gtfs.read.ShapeColumns;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the files whose every column the content holds: calendars, shapes, feed_info. */
final class TypedTables {

  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  private final FeedContent content;
  private final ZipTables zip;

  TypedTables(FeedContent content, ZipTables zip) {
    this.content = content;
    this.zip = zip;
  }

  void writeCalendar() throws IOException {
    if (content.calendars().isEmpty()) {
      return;
    }
    List<String> header =
        List.of(
            "service_id",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "start_date",
            "end_date");
    try (ZipTables.Table out = zip.table("calendar.txt", header)) {
      for (CalendarRow row : content.calendars()) {
        String[] values = new String[header.size()];
        values[0] = content.services().get(row.service()).id();
        for (DayOfWeek day : DayOfWeek.values()) {
          values[day.getValue()] = row.runsOn(day) ? "1" : "0";
        }
        values[8] = DATE.format(row.start());
        values[9] = DATE.format(row.end());
        out.write(values);
      }
    }
  }

  void writeCalendarDates() throws IOException {
    if (content.calendarDates().isEmpty()) {
      return;
    }
    try (ZipTables.Table out =
        zip.table("calendar_dates.txt", List.of("service_id", "date", "exception_type"))) {
      for (CalendarDateRow row : content.calendarDates()) {
        out.write(
            content.services().get(row.service()).id(),
            DATE.format(row.date()),
            row.added() ? "1" : "2");
      }
    }
  }

  void writeShapes() throws IOException {
    ShapeColumns shapes = content.shapes();
    if (shapes.size() == 0) {
      return;
    }
    List<String> header =
        List.of(
            "shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence", "shape_dist_traveled");
    try (ZipTables.Table out = zip.table("shapes.txt", header)) {
      for (int shape = 0; shape < shapes.size(); shape++) {
        for (int point = shapes.from(shape); point < shapes.to(shape); point++) {
          out.write(
              shapes.id(shape),
              number(shapes.lat(point)),
              number(shapes.lon(point)),
              Integer.toString(point - shapes.from(shape) + 1),
              distance(shapes.dist(point)));
        }
      }
    }
  }

  /** Writes feed_info.txt, from the schedule where the feed says nothing. */
  void writeFeedInfo(Schedule schedule) throws IOException {
    @Nullable FeedDescription given = content.description();
    Agency agency = content.agencies().getFirst();
    LocalDate start = given == null ? null : given.start();
    LocalDate end = given == null ? null : given.end();
    List<String> header =
        List.of(
            "feed_publisher_name",
            "feed_publisher_url",
            "feed_lang",
            "default_lang",
            "feed_start_date",
            "feed_end_date",
            "feed_version",
            "feed_contact_email",
            "feed_contact_url");
    try (ZipTables.Table out = zip.table("feed_info.txt", header)) {
      out.write(
          given == null ? agency.name() : given.publisherName(),
          given == null ? agency.url() : given.publisherUrl(),
          given == null ? schedule.language().tag() : given.lang(),
          given == null ? "" : text(given.defaultLang(), ""),
          date(start, schedule.validity().first()),
          date(end, schedule.validity().last()),
          text(given == null ? null : given.version(), schedule.version().text()),
          given == null ? text(agency.email(), "") : text(given.contactEmail(), ""),
          given == null ? "" : text(given.contactUrl(), ""));
    }
  }

  private static String date(@Nullable LocalDate value, ServiceDate otherwise) {
    return DATE.format(value == null ? otherwise.date() : value);
  }

  private static String text(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }

  private static String distance(float value) {
    return Float.isNaN(value) ? "" : new BigDecimal(Float.toString(value)).toPlainString();
  }
}
