package akatombo.gtfs.read;

import akatombo.gtfs.csv.TextIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Reads fare_attributes.txt and fare_rules.txt. */
final class FareReader {

  private static final int UNLIMITED = -1;

  private final List<FareTables.FareAttribute> attributes = new ArrayList<>();
  private final List<FareTables.FareRule> rules = new ArrayList<>();
  private final TextIndex index = new TextIndex();

  static FareReader read(FeedFiles files) throws IOException {
    FareReader reader = new FareReader();
    files.read("fare_attributes.txt", reader::attributes);
    files.read("fare_rules.txt", reader::rules);
    return reader;
  }

  List<FareTables.FareAttribute> attributes() {
    return attributes;
  }

  List<FareTables.FareRule> rules() {
    return rules;
  }

  private void attributes(FeedTable table) throws IOException {
    int id = table.required("fare_id");
    int price = table.required("price");
    int currencyColumn = table.required("currency_type");
    int method = table.column("payment_method");
    int transfers = table.column("transfers");
    int agency = table.column("agency_id");
    int duration = table.column("transfer_duration");
    int icPrice = table.column("ic_price");
    while (table.next()) {
      String fare = table.requiredText(id);
      Currency currency = MoneyField.currency(table, currencyColumn);
      Long minor = currency == null ? null : MoneyField.minorUnits(table, price, currency);
      if (fare == null || currency == null || minor == null) {
        continue;
      }
      if (!index.putIfAbsent(fare, attributes.size())) {
        table.notice(NoticeCode.DUPLICATE_KEY, id);
        continue;
      }
      Long ic = table.isEmpty(icPrice) ? null : MoneyField.minorUnits(table, icPrice, currency);
      attributes.add(
          new FareTables.FareAttribute(
              fare,
              minor,
              currency.getCurrencyCode(),
              table.choice(method, 1, 0),
              table.integer(transfers, 0, 5, UNLIMITED),
              table.text(agency),
              table.integer(duration, 0, Integer.MAX_VALUE, -1),
              ic == null ? -1 : ic));
    }
  }

  private void rules(FeedTable table) throws IOException {
    int id = table.required("fare_id");
    int route = table.column("route_id");
    int origin = table.column("origin_id");
    int destination = table.column("destination_id");
    int contains = table.column("contains_id");
    while (table.next()) {
      if (TripReader.reference(table, id, index) < 0) {
        continue;
      }
      rules.add(
          new FareTables.FareRule(
              table.textOr(id, ""),
              table.text(route),
              table.text(origin),
              table.text(destination),
              table.text(contains)));
    }
  }
}
