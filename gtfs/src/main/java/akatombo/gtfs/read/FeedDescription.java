package akatombo.gtfs.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The row of feed_info.txt.
 *
 * @param lang feed_lang as it stands, {@code mul} included
 * @param start first day the feed is good for, if it says so
 * @param end last day the feed is good for, if it says so
 */
public record FeedDescription(
    String publisherName,
    String publisherUrl,
    String lang,
    @Nullable String defaultLang,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable String version,
    @Nullable String contactEmail,
    @Nullable String contactUrl) {}
