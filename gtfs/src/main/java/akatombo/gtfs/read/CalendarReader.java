package akatombo.gtfs.read;

import akatombo.gtfs.ServiceId;
import akatombo.gtfs.csv.TextIndex;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads calendar.txt and calendar_dates.txt; a feed has at least one of them. */
final class CalendarReader {

  private static final String[] DAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
  };

  private final FeedFiles files;
  private final List<ServiceId> services = new ArrayList<>();
  private final TextIndex index = new TextIndex();
  private final List<CalendarRow> calendars = new ArrayList<>();
  private final List<CalendarDateRow> dates = new ArrayList<>();

  CalendarReader(FeedFiles files) {
    this.files = files;
  }

  void read() throws IOException {
    if (!files.has("calendar.txt") && !files.has("calendar_dates.txt")) {
      files.log().add(NoticeCode.MISSING_CALENDAR_AND_CALENDAR_DATE_FILES, null, null);
    }
    files.read("calendar.txt", this::calendars);
    files.read("calendar_dates.txt", this::dates);
  }

  List<ServiceId> services() {
    return services;
  }

  TextIndex index() {
    return index;
  }

  List<CalendarRow> calendars() {
    return calendars;
  }

  List<CalendarDateRow> dates() {
    return dates;
  }

  private void calendars(FeedTable table) throws IOException {
    int id = table.required("service_id");
    int[] days = new int[DAYS.length];
    for (int i = 0; i < DAYS.length; i++) {
      days[i] = table.required(DAYS[i]);
    }
    int startColumn = table.required("start_date");
    int endColumn = table.required("end_date");
    while (table.next()) {
      String service = table.requiredText(id);
      LocalDate start = table.requiredDate(startColumn);
      LocalDate end = table.requiredDate(endColumn);
      if (service == null || start == null || end == null) {
        continue;
      }
      if (end.isBefore(start)) {
        table.notice(NoticeCode.START_AND_END_RANGE_OUT_OF_ORDER, endColumn);
        continue;
      }
      if (!index.putIfAbsent(service, services.size())) {
        table.notice(NoticeCode.DUPLICATE_KEY, id);
        continue;
      }
      calendars.add(new CalendarRow(services.size(), weekdays(table, days), start, end));
      services.add(new ServiceId(files.feedId(), service));
    }
  }

  private static int weekdays(FeedTable table, int[] columns) {
    int bits = 0;
    for (int i = 0; i < columns.length; i++) {
      bits |= table.choice(columns[i], 1, 0) << i;
    }
    return bits;
  }

  private void dates(FeedTable table) throws IOException {
    int id = table.required("service_id");
    int dateColumn = table.required("date");
    int type = table.required("exception_type");
    Set<Long> seen = new HashSet<>();
    while (table.next()) {
      String service = table.requiredText(id);
      LocalDate date = table.requiredDate(dateColumn);
      int exception = table.integer(type, 1, 2, 0);
      if (service == null || date == null || exception == 0) {
        continue;
      }
      int at = service(service);
      if (!seen.add((long) at << 32 | date.toEpochDay())) {
        table.notice(NoticeCode.DUPLICATE_KEY, dateColumn);
        continue;
      }
      dates.add(new CalendarDateRow(at, date, exception == 1));
    }
  }

  private int service(String id) {
    int at = index.find(id);
    if (at < 0) {
      at = services.size();
      index.putIfAbsent(id, at);
      services.add(new ServiceId(files.feedId(), id));
    }
    return at;
  }
}
