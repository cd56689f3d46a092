package akatombo.gtfs.read;

import akatombo.gtfs.Agency;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads all files of a feed, in the order in which they refer to one another. */
public final class FeedReader {

  private static final Set<String> KNOWN_FILES =
      Set.of(
          "agency.txt",
          "stops.txt",
          "routes.txt",
          "trips.txt",
          "stop_times.txt",
          "calendar.txt",
          "calendar_dates.txt",
          "fare_attributes.txt",
          "fare_rules.txt",
          "timeframes.txt",
          "rider_categories.txt",
          "fare_media.txt",
          "fare_products.txt",
          "fare_leg_rules.txt",
          "fare_leg_join_rules.txt",
          "fare_transfer_rules.txt",
          "areas.txt",
          "stop_areas.txt",
          "networks.txt",
          "route_networks.txt",
          "shapes.txt",
          "frequencies.txt",
          "transfers.txt",
          "pathways.txt",
          "levels.txt",
          "location_groups.txt",
          "location_group_stops.txt",
          "locations.geojson",
          "booking_rules.txt",
          "translations.txt",
          "feed_info.txt",
          "attributions.txt",
          "agency_jp.txt",
          "office_jp.txt",
          "routes_jp.txt",
          "route_jp.txt",
          "pattern_jp.txt");

  private FeedReader() {}

  /**
   * Reads a feed.
   *
   * @param feedId the first part of every id in the result
   * @param log gets everything that is wrong
   * @return empty when the feed cannot serve: no agency, route, service, trip or stop could be
   *     read, or the archive is refused; the log then has an ERROR that says so
   */
  public static Optional<FeedContent> read(
      FeedSource source, String feedId, ReadLimits limits, NoticeLog log) {
    try (FeedArchive archive = FeedArchive.open(source, limits)) {
      noticeFiles(archive, log);
      FeedContent content = content(new FeedFiles(feedId, archive, log, limits));
      return isServable(content, log) ? Optional.of(content) : Optional.empty();
    } catch (FeedRefusedException e) {
      log.add(e.code(), e.file(), e.value());
    } catch (IOException e) {
      log.add(NoticeCode.UNREADABLE_ARCHIVE, null, e.getMessage());
    }
    return Optional.empty();
  }

  private static void noticeFiles(FeedArchive archive, NoticeLog log) {
    for (String name : archive.names()) {
      if (!KNOWN_FILES.contains(name)) {
        log.add(NoticeCode.UNKNOWN_FILE, name, null);
      }
    }
    for (String path : archive.inFolders()) {
      log.add(NoticeCode.INVALID_INPUT_FILES_IN_SUBFOLDER, path, null);
    }
  }

  private static FeedContent content(FeedFiles files) throws IOException {
    List<Agency> agencies = AgencyReader.read(files);
    StopReader stops = new StopReader(files);
    stops.read();
    RouteReader routes = new RouteReader(files, agencies);
    routes.read();
    CalendarReader calendar = new CalendarReader(files);
    calendar.read();
    ShapeReader shapeReader = new ShapeReader(files);
    ShapeColumns shapes = shapeReader.read();
    TripReader trips = new TripReader(files, routes.index(), calendar.index(), shapeReader.index());
    trips.read();
    FlexTables flex = FlexReader.read(files);
    FrequencyReader.Expanded times = stopTimes(files, stops, trips, flex);
    return new FeedContent(
        files.feedId(),
        agencies,
        stops.stops(),
        routes.routes(),
        calendar.services(),
        calendar.calendars(),
        calendar.dates(),
        times.trips(),
        times.stopTimes(),
        shapes,
        TransferReader.read(files, stops.index(), routes.index(), trips.index()),
        TranslationReader.read(files, stops.readings()),
        DescriptionReader.read(files),
        fares(files, routes.networks()),
        flex.with(times.windows()),
        StationReader.read(files, stops.index()),
        JapaneseReader.read(files),
        AttributionReader.read(files));
  }

  private static FrequencyReader.Expanded stopTimes(
      FeedFiles files, StopReader stops, TripReader trips, FlexTables flex) throws IOException {
    StopTimeReader reader = new StopTimeReader(files, trips.index(), stops, flex);
    reader.read();
    StopTimeColumns ordered =
        new StopTimeOrder(reader.buffer(), trips.trips(), stops.stops(), files.log()).columns();
    return new FrequencyReader(files, trips.index())
        .expand(new FrequencyReader.Expanded(trips.trips(), ordered, reader.windows()));
  }

  private static FareTables fares(FeedFiles files, Map<String, String> routeNetworks)
      throws IOException {
    FareReader v1 = FareReader.read(files);
    FareProductReader v2 = FareProductReader.read(files, routeNetworks);
    FareRuleReader rules = FareRuleReader.read(files, v2.productIds);
    return new FareTables(
        v1.attributes(),
        v1.rules(),
        v2.products,
        rules.legRules,
        rules.transferRules,
        rules.joinRules,
        v2.media,
        v2.riderCategories,
        v2.areas,
        v2.stopAreas,
        v2.networks,
        v2.routeNetworks,
        v2.timeframes);
  }

  private static boolean isServable(FeedContent content, NoticeLog log) {
    boolean hasFlex = !content.flex().windows().isEmpty();
    Map<String, Boolean> hasRows =
        Map.of(
            "agency.txt", !content.agencies().isEmpty(),
            "stops.txt", !content.stops().isEmpty() || !content.flex().zones().isEmpty(),
            "routes.txt", !content.routes().isEmpty(),
            "calendar.txt", !content.services().isEmpty(),
            "trips.txt", !content.trips().isEmpty(),
            "stop_times.txt", content.stopTimes().size() > 0 || hasFlex);
    List<String> empty =
        hasRows.entrySet().stream()
            .filter(e -> !e.getValue())
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    empty.forEach(file -> log.add(NoticeCode.NO_USABLE_ROWS, file, null));
    return empty.isEmpty();
  }
}
