package akatombo.gtfs.read;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads feed_info.txt, of which only the first row counts. */
final class DescriptionReader {

  private @Nullable FeedDescription description;

  static @Nullable FeedDescription read(FeedFiles files) throws IOException {
    DescriptionReader reader = new DescriptionReader();
    if (!files.has("feed_info.txt")) {
      files.log().add(NoticeCode.MISSING_RECOMMENDED_FILE, "feed_info.txt", null);
    }
    files.read("feed_info.txt", reader::rows);
    return reader.description;
  }

  private void rows(FeedTable table) throws IOException {
    int name = table.required("feed_publisher_name");
    int url = table.required("feed_publisher_url");
    int lang = table.required("feed_lang");
    int defaultLang = table.column("default_lang");
    int startColumn = table.column("feed_start_date");
    int endColumn = table.column("feed_end_date");
    int version = table.column("feed_version");
    int email = table.column("feed_contact_email");
    int contact = table.column("feed_contact_url");
    while (table.next()) {
      if (description != null) {
        table.notice(NoticeCode.MORE_THAN_ONE_ENTITY, name);
        continue;
      }
      LocalDate start = table.date(startColumn);
      LocalDate end = table.date(endColumn);
      if (start != null && end != null && end.isBefore(start)) {
        table.notice(NoticeCode.START_AND_END_RANGE_OUT_OF_ORDER, endColumn);
        start = null;
        end = null;
      }
      String language = LanguageTag.read(table, lang);
      description =
          new FeedDescription(
              table.textOr(name, ""),
              table.textOr(url, ""),
              language == null ? "und" : language,
              LanguageTag.read(table, defaultLang),
              start,
              end,
              table.text(version),
              table.text(email),
              table.text(contact));
    }
  }
}
