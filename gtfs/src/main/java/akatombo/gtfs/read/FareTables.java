package akatombo.gtfs.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fares: fare_attributes.txt and fare_rules.txt (v1), and the tables of Fares v2. Ids are as
 * they stand in the feed; null means the field is empty, which in rules means "any".
 *
 * @param stopAreas area_id by stop_id, a stop may be in several
 * @param routeNetworks network_id by route_id, from route_networks.txt or routes.txt
 */
public record FareTables(
    List<FareAttribute> attributes,
    List<FareRule> rules,
    List<FareProduct> products,
    List<FareLegRule> legRules,
    List<FareTransferRule> transferRules,
    List<FareLegJoinRule> legJoinRules,
    List<FareMedium> media,
    List<RiderCategory> riderCategories,
    List<Area> areas,
    Map<String, List<String>> stopAreas,
    List<Network> networks,
    Map<String, String> routeNetworks,
    List<Timeframe> timeframes) {

  /**
   * A row of fare_attributes.txt.
   *
   * @param priceMinor price in the currency's minor units (yen for JPY)
   * @param paymentMethod 0 on board, 1 before boarding
   * @param transfers permitted, −1 for unlimited
   * @param transferDurationSeconds −1 for none
   * @param icPriceMinor price by IC card (GTFS-JP v4), −1 for none
   */
  public record FareAttribute(
      String fareId,
      long priceMinor,
      String currency,
      int paymentMethod,
      int transfers,
      @Nullable String agencyId,
      int transferDurationSeconds,
      long icPriceMinor) {}

  /** A row of fare_rules.txt; origin, destination and contains are zone ids. */
  public record FareRule(
      String fareId,
      @Nullable String routeId,
      @Nullable String originId,
      @Nullable String destinationId,
      @Nullable String containsId) {}

  /**
   * A row of fare_products.txt.
   *
   * @param amountMinor amount in the currency's minor units; negative for a discount
   */
  public record FareProduct(
      String id,
      @Nullable String name,
      @Nullable String riderCategoryId,
      @Nullable String mediumId,
      long amountMinor,
      String currency) {}

  /** A row of fare_leg_rules.txt; {@code priority} is 0 where empty. */
  public record FareLegRule(
      @Nullable String legGroupId,
      @Nullable String networkId,
      @Nullable String fromAreaId,
      @Nullable String toAreaId,
      @Nullable String fromTimeframeGroupId,
      @Nullable String toTimeframeGroupId,
      String fareProductId,
      int priority) {}

  /**
   * A row of fare_transfer_rules.txt.
   *
   * @param transferCount −1 for no limit or not applicable
   * @param durationLimitSeconds −1 for none
   * @param durationLimitType −1 for none
   */
  public record FareTransferRule(
      @Nullable String fromLegGroupId,
      @Nullable String toLegGroupId,
      int transferCount,
      int durationLimitSeconds,
      int durationLimitType,
      int fareTransferType,
      @Nullable String fareProductId) {}

  /** A row of fare_leg_join_rules.txt. */
  public record FareLegJoinRule(
      String fromNetworkId,
      String toNetworkId,
      @Nullable String fromStopId,
      @Nullable String toStopId) {}

  /** A row of fare_media.txt; {@code type} 0 none to 4 mobile app. */
  public record FareMedium(String id, @Nullable String name, int type) {}

  /** A row of rider_categories.txt. */
  public record RiderCategory(
      String id, String name, boolean isDefault, @Nullable String eligibilityUrl) {}

  /** A row of areas.txt. */
  public record Area(String id, @Nullable String name) {}

  /** A row of networks.txt. */
  public record Network(String id, @Nullable String name) {}

  /** A row of timeframes.txt; times in seconds of the day, 0 and 24 h where empty. */
  public record Timeframe(String groupId, int startSeconds, int endSeconds, String serviceId) {}
}
