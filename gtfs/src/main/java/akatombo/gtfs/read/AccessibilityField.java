package akatombo.gtfs.read;

import akatombo.gtfs.Accessibility;

/** wheelchair_boarding, wheelchair_accessible and bikes_allowed, which share their numbers. */
final class AccessibilityField {

  private static final Accessibility[] VALUES = Accessibility.values();

  private AccessibilityField() {}

  static Accessibility read(FeedTable table, int column) {
    return VALUES[table.choice(column, VALUES.length - 1, 0)];
  }
}
