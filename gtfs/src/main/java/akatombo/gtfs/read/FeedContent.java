package akatombo.gtfs.read;

import akatombo.gtfs.Agency;
import akatombo.gtfs.Route;
import akatombo.gtfs.ServiceId;
import akatombo.gtfs.Stop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was read of one feed: rows in the order of its files, bad ones left out, references
 * resolved to positions in these lists. Made to be indexed and then dropped.
 *
 * @param agencies never empty; all have the same time zone
 * @param services every service_id of calendar.txt and calendar_dates.txt
 * @param trips those of frequencies.txt expanded (see {@link TripRow})
 * @param description feed_info.txt, null when the feed has none
 */
public record FeedContent(
    String feedId,
    List<Agency> agencies,
    List<Stop> stops,
    List<Route> routes,
    List<ServiceId> services,
    List<CalendarRow> calendars,
    List<CalendarDateRow> calendarDates,
    List<TripRow> trips,
    StopTimeColumns stopTimes,
    ShapeColumns shapes,
    List<TransferRow> transfers,
    List<TranslationRow> translations,
    @Nullable FeedDescription description,
    FareTables fares,
    FlexTables flex,
    StationTables stations,
    JapaneseTables japan,
    List<AttributionRow> attributions) {}
