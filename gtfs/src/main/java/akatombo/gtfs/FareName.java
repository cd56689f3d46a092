package akatombo.gtfs;

/** What of Fares v2 has a name that passengers read. */
public enum FareName {
  /** fare_product_name of fare_products.txt. */
  PRODUCT,
  /** rider_category_name of rider_categories.txt. */
  RIDER_CATEGORY,
  /** fare_media_name of fare_media.txt. */
  MEDIUM
}
