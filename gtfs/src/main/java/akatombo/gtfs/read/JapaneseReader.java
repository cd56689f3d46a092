package akatombo.gtfs.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads agency_jp.txt, office_jp.txt, routes_jp.txt (also named route_jp.txt) and pattern_jp.txt.
 */
final class JapaneseReader {

  private final List<JapaneseTables.AgencyJp> agencies = new ArrayList<>();
  private final List<JapaneseTables.OfficeJp> offices = new ArrayList<>();
  private final List<JapaneseTables.RouteJp> routes = new ArrayList<>();
  private final List<JapaneseTables.PatternJp> patterns = new ArrayList<>();

  static JapaneseTables read(FeedFiles files) throws IOException {
    JapaneseReader reader = new JapaneseReader();
    files.read("agency_jp.txt", reader::agencies);
    files.read("office_jp.txt", reader::offices);
    files.read("routes_jp.txt", reader::routes);
    files.read("route_jp.txt", reader::routes);
    files.read("pattern_jp.txt", reader::patterns);
    return new JapaneseTables(reader.agencies, reader.offices, reader.routes, reader.patterns);
  }

  /** Many feeds write agency_offilcal_name, which stood in an early table of the standard. */
  private void agencies(FeedTable table) throws IOException {
    int id = table.required("agency_id");
    int official =
        table.column(
            table.has("agency_offilcal_name") ? "agency_offilcal_name" : "agency_official_name");
    int zip = table.column("agency_zip_number");
    int address = table.column("agency_address");
    int position = table.column("agency_president_pos");
    int president = table.column("agency_president_name");
    while (table.next()) {
      String agency = table.requiredText(id);
      if (agency != null) {
        agencies.add(
            new JapaneseTables.AgencyJp(
                agency,
                table.text(official),
                table.text(zip),
                table.text(address),
                table.text(position),
                table.text(president)));
      }
    }
  }

  private void offices(FeedTable table) throws IOException {
    int id = table.required("office_id");
    int name = table.required("office_name");
    int url = table.column("office_url");
    int phone = table.column("office_phone");
    while (table.next()) {
      String office = table.requiredText(id);
      String officeName = table.requiredText(name);
      if (office != null && officeName != null) {
        offices.add(
            new JapaneseTables.OfficeJp(office, officeName, table.text(url), table.text(phone)));
      }
    }
  }

  private void routes(FeedTable table) throws IOException {
    int id = table.required("route_id");
    int update = table.column("route_update_date");
    int origin = table.column("origin_stop");
    int via = table.column("via_stop");
    int destination = table.column("destination_stop");
    while (table.next()) {
      String route = table.requiredText(id);
      if (route != null) {
        routes.add(
            new JapaneseTables.RouteJp(
                route,
                table.text(update),
                table.text(origin),
                table.text(via),
                table.text(destination)));
      }
    }
  }

  private void patterns(FeedTable table) throws IOException {
    int id = table.required("jp_pattern_id");
    int update = table.column("route_update_date");
    int origin = table.column("origin_stop");
    int via = table.column("via_stop");
    int destination = table.column("destination_stop");
    while (table.next()) {
      String pattern = table.requiredText(id);
      if (pattern != null) {
        patterns.add(
            new JapaneseTables.PatternJp(
                pattern,
                table.text(update),
                table.text(origin),
                table.text(via),
                table.text(destination)));
      }
    }
  }
}
