package akatombo.tourism;

/** What kind of place it is, with the class of schema.org that says the same. */
public enum PoiCategory {
  CASTLE("LandmarksOrHistoricalBuildings"),
  TEMPLE("BuddhistTemple"),
  SHRINE("PlaceOfWorship"),
  MUSEUM("Museum"),
  HISTORIC_HOUSE("LandmarksOrHistoricalBuildings"),
  GARDEN("Park"),
  PARK("Park"),
  RUINS("LandmarksOrHistoricalBuildings"),
  SHOP("Store"),
  RESTAURANT("Restaurant"),
  VIEWPOINT("TouristAttraction"),
  MONUMENT("LandmarksOrHistoricalBuildings"),
  INFORMATION("TouristInformationCenter"),
  TOILET("PublicToilet"),
  OTHER("TouristAttraction");

  private final String schemaOrgType;

  PoiCategory(String schemaOrgType) {
    this.schemaOrgType = schemaOrgType;
  }

  /** The type of schema.org. */
  public String schemaOrgType() {
    return schemaOrgType;
  }
}
