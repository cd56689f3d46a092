package akatombo.gtfs.check;

import akatombo.gtfs.read.FareTables;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.NoticeCode;
import akatombo.gtfs.read.NoticeLog;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fare rule names a route, zone, area, rider category or fare medium that does not exist. */
final class FareRule implements Rule {

  @Override
  public void check(FeedContent feed, LocalDate today, NoticeLog log) {
    FareTables fares = feed.fares();
    if (!fares.rules().isEmpty()) {
      checkZones(feed, log);
    }
    Set<String> areas = new HashSet<>();
    fares.areas().forEach(area -> areas.add(area.id()));
    for (FareTables.FareLegRule rule : fares.legRules()) {
      check(rule.fromAreaId(), areas, "fare_leg_rules.txt", "from_area_id", log);
      check(rule.toAreaId(), areas, "fare_leg_rules.txt", "to_area_id", log);
    }
    Set<String> riders = new HashSet<>();
    fares.riderCategories().forEach(rider -> riders.add(rider.id()));
    Set<String> media = new HashSet<>();
    fares.media().forEach(medium -> media.add(medium.id()));
    for (FareTables.FareProduct product : fares.products()) {
      check(product.riderCategoryId(), riders, "fare_products.txt", "rider_category_id", log);
      check(product.mediumId(), media, "fare_products.txt", "fare_media_id", log);
    }
  }

  private static void checkZones(FeedContent feed, NoticeLog log) {
    Set<String> routes = new HashSet<>();
    feed.routes().forEach(route -> routes.add(route.id().id()));
    Set<@Nullable String> zones = new HashSet<>();
    feed.stops().forEach(stop -> zones.add(stop.zoneId()));
    for (FareTables.FareRule rule : feed.fares().rules()) {
      check(rule.routeId(), routes, "fare_rules.txt", "route_id", log);
      check(rule.originId(), zones, "fare_rules.txt", "origin_id", log);
      check(rule.destinationId(), zones, "fare_rules.txt", "destination_id", log);
      check(rule.containsId(), zones, "fare_rules.txt", "contains_id", log);
    }
  }

  private static void check(
      @Nullable String id,
      Set<? extends @Nullable String> known,
      String file,
      String field,
      NoticeLog log) {
    if (id != null && !known.contains(id)) {
      log.add(NoticeCode.FOREIGN_KEY_VIOLATION, file, 0, field, id);
    }
  }
}
