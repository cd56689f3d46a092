package akatombo.gtfs;

import org.jspecify.annotations.Nullable;

/**
 * A row of routes.txt.
 *
 * @param index position in {@link Schedule#routes()}
 * @param type route_type as a number, extended types included
 * @param color six hexadecimal digits without {@code #}
 * @param textColor six hexadecimal digits without {@code #}
 */
public record Route(
    int index,
    RouteId id,
    AgencyId agencyId,
    @Nullable String shortName,
    @Nullable String longName,
    @Nullable String description,
    int type,
    String color,
    String textColor,
    @Nullable String url,
    int sortOrder) {

  /** The mode of its vehicles. */
  public Mode mode() {
    return Mode.ofRouteType(type);
  }
}
