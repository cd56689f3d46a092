package akatombo.status;

import akatombo.city.City;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Schedule;
import akatombo.tourism.OpenDatasets;
import akatombo.tourism.OpenFeatures;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that is published: the feeds and the city's open data. */
final class DatasetRegistry {

  private static final Logger LOG = LoggerFactory.getLogger(DatasetRegistry.class);
  private static final int STATIC_TTL = 3600;
  private static final int OPEN_DATA_TTL = 60;
  private static final int REALTIME_TTL = 15;

  private static final List<Realtime> REALTIME =
      List.of(
          new Realtime("vehicle-positions", "車両位置", "Vehicle positions"),
          new Realtime("trip-updates", "遅れと運行状況", "Trip updates"),
          new Realtime("alerts", "お知らせ", "Service alerts"));

  private final City city;
  private final Feeds feeds;
  private final List<OpenDatasets> openData;
  private final OpenFeatures features;
  private volatile List<OpenDatasets.Published> lastKnown = List.of();

  DatasetRegistry(City city, Feeds feeds, List<OpenDatasets> openData, OpenFeatures features) {
    this.city = city;
    this.feeds = feeds;
    this.openData = List.copyOf(openData);
    this.features = features;
  }

  private record Realtime(String kind, String japanese, String english) {}

  /**
   * Everything, the feeds first; without the database what was known last.
   *
   * @param base scheme, host and port under which the reader knows us
   */
  Mono<List<Dataset>> all(String base) {
    return Flux.fromIterable(openData)
        .concatMap(OpenDatasets::published)
        .concatMapIterable(published -> published)
        .collectList()
        .doOnNext(published -> lastKnown = published)
        .onErrorResume(failure -> {
          LOG.warn("the open data cannot be listed now: {}", failure.toString());
          return Mono.just(lastKnown);
        })
        .map(published ->
            Stream.concat(
                    feeds.current().all().stream().flatMap(feed -> ofFeed(base, feed).stream()),
                    ofCity(base, published))
                .toList());
  }

  private List<Dataset> ofFeed(String base, Schedule schedule) {
    List<Dataset> datasets = new ArrayList<>();
    datasets.add(timetable(base, schedule));
    for (Realtime kind : REALTIME) {
      datasets.add(realtime(base, schedule, kind, "pb", "application/x-protobuf"));
      datasets.add(realtime(base, schedule, kind, "json", "application/json"));
    }
    return datasets;
  }

  private Dataset timetable(String base, Schedule schedule) {
    FeedVersion version = schedule.version();
    return new Dataset(
        schedule.feedId(),
        "gtfs",
        names(schedule, "時刻表", "Timetable"),
        "%s/gtfs/%s.zip".formatted(base, schedule.feedId()),
        "application/zip",
        STATIC_TTL,
        version.text(),
        time(version.importedAt()),
        feeds.published(schedule.feedId()).map(feed -> feed.sha256()).orElse(null),
        city.findFeed(schedule.feedId())
            .map(City.Feed::license)
            .orElse("see feed_info.txt and attributions.txt"));
  }

  private static Dataset realtime(
      String base, Schedule schedule, Realtime kind, String ending, String mediaType) {
    return new Dataset(
        schedule.feedId() + "-" + kind.kind() + "-" + ending,
        "gtfs-rt",
        names(schedule, kind.japanese(), kind.english()),
        "%s/gtfs-rt/%s/%s.%s".formatted(base, schedule.feedId(), kind.kind(), ending),
        mediaType,
        REALTIME_TTL,
        null,
        null,
        null,
        Dataset.CC_BY);
  }

  private Stream<Dataset> ofCity(String base, List<OpenDatasets.Published> published) {
    return Stream.concat(
        Stream.concat(
            Stream.of(quality(base)), published.stream().map(dataset -> ofCity(base, dataset))),
        features.collections().stream().map(collection -> features(base, collection)));
  }

  /** A collection of OGC API Features; the lists have their files beside it. */
  private static Dataset features(String base, OpenFeatures.Collection collection) {
    return new Dataset(
        collection.id() + "-features",
        "ogc-features",
        Map.of("ja", collection.japanese(), "en", collection.english()),
        base + collection.path(),
        "application/geo+json",
        OPEN_DATA_TTL,
        null,
        null,
        null,
        Dataset.CC_BY);
  }

  private static Dataset quality(String base) {
    return new Dataset(
        "quality",
        "open-data",
        Map.of("ja", "バスの位置データの質", "en", "Quality of the vehicle data"),
        base + "/opendata/quality.csv",
        "text/csv",
        STATIC_TTL,
        null,
        null,
        null,
        Dataset.CC_BY);
  }

  private Dataset ofCity(String base, OpenDatasets.Published dataset) {
    return new Dataset(
        dataset.name(),
        "open-data",
        Map.of("ja", dataset.japanese(), "en", dataset.english()),
        base + dataset.path(),
        "text/csv",
        OPEN_DATA_TTL,
        String.valueOf(dataset.version()),
        time(dataset.changedAt()),
        null,
        Dataset.CC_BY);
  }

  private static Map<String, String> names(Schedule schedule, String japanese, String english) {
    return Map.of(
        "ja", japanese + "（" + schedule.feedId() + "）",
        "en", english + " (" + schedule.feedId() + ")");
  }

  private OffsetDateTime time(Instant instant) {
    return instant.atZone(city.timezone()).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime();
  }
}
