package akatombo.gtfs.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the nouns of Fares v2: products, media, rider categories, areas, networks, timeframes. */
final class FareProductReader {

  private static final int DAY_SECONDS = 24 * 3600;

  final List<FareTables.FareProduct> products = new ArrayList<>();
  final List<FareTables.FareMedium> media = new ArrayList<>();
  final List<FareTables.RiderCategory> riderCategories = new ArrayList<>();
  final List<FareTables.Area> areas = new ArrayList<>();
  final Map<String, List<String>> stopAreas = new LinkedHashMap<>();
  final List<FareTables.Network> networks = new ArrayList<>();
  final Map<String, String> routeNetworks;
  final List<FareTables.Timeframe> timeframes = new ArrayList<>();
  final Set<String> productIds = new HashSet<>();

  private FareProductReader(Map<String, String> routeNetworks) {
    this.routeNetworks = new LinkedHashMap<>(routeNetworks);
  }

  static FareProductReader read(FeedFiles files, Map<String, String> routeNetworks)
      throws IOException {
    FareProductReader reader = new FareProductReader(routeNetworks);
    files.read("fare_products.txt", reader::products);
    files.read("fare_media.txt", reader::media);
    files.read("rider_categories.txt", reader::riderCategories);
    files.read("areas.txt", reader::areas);
    files.read("stop_areas.txt", reader::stopAreas);
    files.read("networks.txt", reader::networks);
    files.read("route_networks.txt", reader::routeNetworks);
    files.read("timeframes.txt", reader::timeframes);
    return reader;
  }

  private void products(FeedTable table) throws IOException {
    int id = table.required("fare_product_id");
    int name = table.column("fare_product_name");
    int rider = table.column("rider_category_id");
    int medium = table.column("fare_media_id");
    int amount = table.required("amount");
    int currencyColumn = table.required("currency");
    while (table.next()) {
      String product = table.requiredText(id);
      Currency currency = MoneyField.currency(table, currencyColumn);
      Long minor = currency == null ? null : MoneyField.minorUnits(table, amount, currency);
      if (product == null || currency == null || minor == null) {
        continue;
      }
      productIds.add(product);
      products.add(
          new FareTables.FareProduct(
              product,
              table.text(name),
              table.text(rider),
              table.text(medium),
              minor,
              currency.getCurrencyCode()));
    }
  }

  private void media(FeedTable table) throws IOException {
    int id = table.required("fare_media_id");
    int name = table.column("fare_media_name");
    int type = table.required("fare_media_type");
    while (table.next()) {
      String medium = table.requiredText(id);
      if (medium != null) {
        media.add(new FareTables.FareMedium(medium, table.text(name), table.choice(type, 4, 0)));
      }
    }
  }

  private void riderCategories(FeedTable table) throws IOException {
    int id = table.required("rider_category_id");
    int name = table.required("rider_category_name");
    int isDefault = table.column("is_default_fare_category");
    int url = table.column("eligibility_url");
    while (table.next()) {
      String category = table.requiredText(id);
      if (category != null) {
        riderCategories.add(
            new FareTables.RiderCategory(
                category,
                table.textOr(name, category),
                table.choice(isDefault, 1, 0) == 1,
                table.text(url)));
      }
    }
  }

  private void areas(FeedTable table) throws IOException {
    int id = table.required("area_id");
    int name = table.column("area_name");
    while (table.next()) {
      String area = table.requiredText(id);
      if (area != null) {
        areas.add(new FareTables.Area(area, table.text(name)));
      }
    }
  }

  private void stopAreas(FeedTable table) throws IOException {
    int id = table.required("area_id");
    int stop = table.required("stop_id");
    while (table.next()) {
      String area = table.requiredText(id);
      String stopId = table.requiredText(stop);
      if (area != null && stopId != null) {
        stopAreas.computeIfAbsent(stopId, s -> new ArrayList<>(1)).add(area);
      }
    }
  }

  private void networks(FeedTable table) throws IOException {
    int id = table.required("network_id");
    int name = table.column("network_name");
    while (table.next()) {
      String network = table.requiredText(id);
      if (network != null) {
        networks.add(new FareTables.Network(network, table.text(name)));
      }
    }
  }

  private void routeNetworks(FeedTable table) throws IOException {
    int id = table.required("network_id");
    int route = table.required("route_id");
    while (table.next()) {
      String network = table.requiredText(id);
      String routeId = table.requiredText(route);
      if (network != null && routeId != null) {
        routeNetworks.put(routeId, network);
      }
    }
  }

  private void timeframes(FeedTable table) throws IOException {
    int id = table.required("timeframe_group_id");
    int start = table.column("start_time");
    int end = table.column("end_time");
    int service = table.required("service_id");
    while (table.next()) {
      String group = table.requiredText(id);
      String serviceId = table.requiredText(service);
      if (group != null && serviceId != null) {
        int until = table.time(end);
        timeframes.add(
            new FareTables.Timeframe(
                group, Math.max(0, table.time(start)), until < 0 ? DAY_SECONDS : until, serviceId));
      }
    }
  }
}
