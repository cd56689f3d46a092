package akatombo.gtfs.read;

import akatombo.gtfs.Agency;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.csv.TextIndex;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads agency.txt. An agency without an id goes by its name, as in other readers. */
final class AgencyReader {

  private final String feedId;
  private final List<Agency> agencies = new ArrayList<>();
  private final TextIndex index = new TextIndex();

  private AgencyReader(String feedId) {
    this.feedId = feedId;
  }

  static List<Agency> read(FeedFiles files) throws IOException {
    AgencyReader reader = new AgencyReader(files.feedId());
    files.require("agency.txt");
    files.read("agency.txt", reader::rows);
    return reader.agencies;
  }

  private void rows(FeedTable table) throws IOException {
    int id = table.column("agency_id");
    int name = table.required("agency_name");
    int url = table.required("agency_url");
    int timezone = table.required("agency_timezone");
    int lang = table.column("agency_lang");
    int phone = table.column("agency_phone");
    int fareUrl = table.column("agency_fare_url");
    int email = table.column("agency_email");
    while (table.next()) {
      String agencyName = table.requiredText(name);
      String agencyId = table.text(id) == null ? agencyName : table.text(id);
      ZoneId zone = zone(table, timezone);
      if (agencyId == null || zone == null) {
        continue;
      }
      if (!index.putIfAbsent(agencyId, agencies.size())) {
        table.notice(NoticeCode.DUPLICATE_KEY, id);
        continue;
      }
      agencies.add(
          new Agency(
              new AgencyId(feedId, agencyId),
              agencyName == null ? agencyId : agencyName,
              table.textOr(url, ""),
              zone,
              LanguageTag.read(table, lang),
              table.text(phone),
              table.text(fareUrl),
              table.text(email)));
    }
  }

  /** The zone of a row; the first agency's when this one's differs. */
  private @Nullable ZoneId zone(FeedTable table, int column) {
    String text = table.requiredText(column);
    if (text == null) {
      return agencies.isEmpty() ? null : agencies.getFirst().timezone();
    }
    try {
      ZoneId zone = ZoneId.of(text);
      if (agencies.isEmpty() || agencies.getFirst().timezone().equals(zone)) {
        return zone;
      }
      table.notice(NoticeCode.INCONSISTENT_AGENCY_TIMEZONE, column);
    } catch (DateTimeException e) {
      table.notice(NoticeCode.INVALID_TIMEZONE, column);
    }
    return agencies.isEmpty() ? null : agencies.getFirst().timezone();
  }
}
