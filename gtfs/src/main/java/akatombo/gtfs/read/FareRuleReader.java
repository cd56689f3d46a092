package akatombo.gtfs.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the rules of Fares v2: fare_leg_rules, fare_transfer_rules and fare_leg_join_rules. */
final class FareRuleReader {

  final List<FareTables.FareLegRule> legRules = new ArrayList<>();
  final List<FareTables.FareTransferRule> transferRules = new ArrayList<>();
  final List<FareTables.FareLegJoinRule> joinRules = new ArrayList<>();
  private final Set<String> products;

  private FareRuleReader(Set<String> products) {
    this.products = products;
  }

  static FareRuleReader read(FeedFiles files, Set<String> products) throws IOException {
    FareRuleReader reader = new FareRuleReader(products);
    files.read("fare_leg_rules.txt", reader::legRules);
    files.read("fare_transfer_rules.txt", reader::transferRules);
    files.read("fare_leg_join_rules.txt", reader::joinRules);
    return reader;
  }

  private void legRules(FeedTable table) throws IOException {
    int group = table.column("leg_group_id");
    int network = table.column("network_id");
    int from = table.column("from_area_id");
    int to = table.column("to_area_id");
    int fromTime = table.column("from_timeframe_group_id");
    int toTime = table.column("to_timeframe_group_id");
    int product = table.required("fare_product_id");
    int priority = table.column("rule_priority");
    while (table.next()) {
      String productId = table.requiredText(product);
      if (productId == null || isUnknown(table, product, productId)) {
        continue;
      }
      legRules.add(
          new FareTables.FareLegRule(
              table.text(group),
              table.text(network),
              table.text(from),
              table.text(to),
              table.text(fromTime),
              table.text(toTime),
              productId,
              table.integer(priority, 0, Integer.MAX_VALUE, 0)));
    }
  }

  private void transferRules(FeedTable table) throws IOException {
    int from = table.column("from_leg_group_id");
    int to = table.column("to_leg_group_id");
    int count = table.column("transfer_count");
    int duration = table.column("duration_limit");
    int durationType = table.column("duration_limit_type");
    int type = table.required("fare_transfer_type");
    int product = table.column("fare_product_id");
    while (table.next()) {
      String productId = table.text(product);
      if (productId != null && isUnknown(table, product, productId)) {
        continue;
      }
      transferRules.add(
          new FareTables.FareTransferRule(
              table.text(from),
              table.text(to),
              table.integer(count, -1, Integer.MAX_VALUE, -1),
              table.integer(duration, 1, Integer.MAX_VALUE, -1),
              table.choice(durationType, 3, -1),
              table.choice(type, 2, 0),
              productId));
    }
  }

  private void joinRules(FeedTable table) throws IOException {
    int from = table.required("from_network_id");
    int to = table.required("to_network_id");
    int fromStop = table.column("from_stop_id");
    int toStop = table.column("to_stop_id");
    while (table.next()) {
      String fromNetwork = table.requiredText(from);
      String toNetwork = table.requiredText(to);
      if (fromNetwork != null && toNetwork != null) {
        joinRules.add(
            new FareTables.FareLegJoinRule(
                fromNetwork, toNetwork, table.text(fromStop), table.text(toStop)));
      }
    }
  }

  private boolean isUnknown(FeedTable table, int column, String product) {
    boolean isUnknown = !products.contains(product);
    if (isUnknown) {
      table.notice(NoticeCode.FOREIGN_KEY_VIOLATION, column);
    }
    return isUnknown;
  }
}
