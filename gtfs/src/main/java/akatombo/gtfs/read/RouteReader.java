package akatombo.gtfs.read;

import akatombo.gtfs.Agency;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.csv.TextIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads routes.txt. A route whose agency does not exist belongs to the feed's only one, if so. */
final class RouteReader {

  private static final int BUS = 3;
  private static final int TYPE_MAX = 1799;

  private final FeedFiles files;
  private final List<Agency> agencies;
  private final TextIndex agencyIndex = new TextIndex();
  private final List<Route> routes = new ArrayList<>();
  private final TextIndex index = new TextIndex();
  private final Map<String, String> networks = new TreeMap<>();

  RouteReader(FeedFiles files, List<Agency> agencies) {
    this.files = files;
    this.agencies = agencies;
    for (int i = 0; i < agencies.size(); i++) {
      agencyIndex.putIfAbsent(agencies.get(i).id().id(), i);
    }
  }

  void read() throws IOException {
    files.require("routes.txt");
    files.read("routes.txt", this::rows);
  }

  List<Route> routes() {
    return routes;
  }

  /** Positions in the list by route_id. */
  TextIndex index() {
    return index;
  }

  /** network_id by route_id. */
  Map<String, String> networks() {
    return networks;
  }

  private void rows(FeedTable table) throws IOException {
    Columns c = new Columns(table);
    while (table.next()) {
      String id = table.requiredText(c.id);
      AgencyId agency = agency(table, c.agency);
      if (id == null || agency == null) {
        continue;
      }
      if (!index.putIfAbsent(id, routes.size())) {
        table.notice(NoticeCode.DUPLICATE_KEY, c.id);
        continue;
      }
      routes.add(route(table, c, id, agency));
      String network = table.text(c.network);
      if (network != null) {
        networks.put(id, network);
      }
    }
  }

  private Route route(FeedTable table, Columns c, String id, AgencyId agency) {
    if (table.isEmpty(c.shortName) && table.isEmpty(c.longName)) {
      table.notice(NoticeCode.ROUTE_BOTH_SHORT_AND_LONG_NAME_MISSING, c.id);
    }
    if (table.isEmpty(c.type)) {
      table.notice(NoticeCode.MISSING_REQUIRED_FIELD, c.type);
    }
    return new Route(
        routes.size(),
        new RouteId(files.feedId(), id),
        agency,
        table.text(c.shortName),
        table.text(c.longName),
        table.text(c.description),
        table.integer(c.type, 0, TYPE_MAX, BUS),
        color(table, c.color, "FFFFFF"),
        color(table, c.textColor, "000000"),
        table.text(c.url),
        table.integer(c.sortOrder, 0, Integer.MAX_VALUE, Integer.MAX_VALUE));
  }

  private @Nullable AgencyId agency(FeedTable table, int column) {
    String id = table.text(column);
    int at = agencyIndex.find(id);
    if (at >= 0) {
      return agencies.get(at).id();
    }
    if (id != null) {
      table.notice(NoticeCode.FOREIGN_KEY_VIOLATION, column);
    } else if (agencies.size() > 1) {
      table.notice(NoticeCode.MISSING_REQUIRED_FIELD, column);
    }
    return agencies.size() == 1 ? agencies.getFirst().id() : null;
  }

  private static String color(FeedTable table, int column, String absent) {
    String text = table.text(column);
    if (text == null) {
      return absent;
    }
    if (text.length() != 6 || !text.chars().allMatch(RouteReader::isHexDigit)) {
      table.notice(NoticeCode.INVALID_COLOR, column);
      return absent;
    }
    return text.toUpperCase(Locale.ROOT);
  }

  private static boolean isHexDigit(int c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }

  private static final class Columns {
    final int id;
    final int agency;
    final int shortName;
    final int longName;
    final int description;
    final int type;
    final int url;
    final int color;
    final int textColor;
    final int sortOrder;
    final int network;

    Columns(FeedTable table) {
      id = table.required("route_id");
      agency = table.column("agency_id");
      shortName = table.column("route_short_name");
      longName = table.column("route_long_name");
      description = table.column("route_desc");
      type = table.required("route_type");
      url = table.column("route_url");
      color = table.column("route_color");
      textColor = table.column("route_text_color");
      sortOrder = table.column("route_sort_order");
      network = table.column("network_id");
    }
  }
}
