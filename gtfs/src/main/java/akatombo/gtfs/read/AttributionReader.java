package akatombo.gtfs.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads attributions.txt. */
final class AttributionReader {

  private final List<AttributionRow> attributions = new ArrayList<>();

  static List<AttributionRow> read(FeedFiles files) throws IOException {
    AttributionReader reader = new AttributionReader();
    files.read("attributions.txt", reader::rows);
    return reader.attributions;
  }

  private void rows(FeedTable table) throws IOException {
    int name = table.required("organization_name");
    int producer = table.column("is_producer");
    int operator = table.column("is_operator");
    int authority = table.column("is_authority");
    int agency = table.column("agency_id");
    int route = table.column("route_id");
    int trip = table.column("trip_id");
    int url = table.column("attribution_url");
    int email = table.column("attribution_email");
    int phone = table.column("attribution_phone");
    while (table.next()) {
      String organization = table.requiredText(name);
      if (organization != null) {
        attributions.add(
            new AttributionRow(
                organization,
                table.choice(producer, 1, 0) == 1,
                table.choice(operator, 1, 0) == 1,
                table.choice(authority, 1, 0) == 1,
                table.text(agency),
                table.text(route),
                table.text(trip),
                table.text(url),
                table.text(email),
                table.text(phone)));
      }
    }
  }
}
