package akatombo.gtfs.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files GTFS-JP adds: agency_jp.txt, office_jp.txt, routes_jp.txt (v3), pattern_jp.txt (v4).
 */
public record JapaneseTables(
    List<AgencyJp> agencies,
    List<OfficeJp> offices,
    List<RouteJp> routes,
    List<PatternJp> patterns) {

  /** A row of agency_jp.txt. */
  public record AgencyJp(
      String agencyId,
      @Nullable String officialName,
      @Nullable String zipNumber,
      @Nullable String address,
      @Nullable String presidentPosition,
      @Nullable String presidentName) {}

  /** A row of office_jp.txt. */
  public record OfficeJp(String id, String name, @Nullable String url, @Nullable String phone) {}

  /** A row of routes_jp.txt. */
  public record RouteJp(
      String routeId,
      @Nullable String updateDate,
      @Nullable String originStop,
      @Nullable String viaStop,
      @Nullable String destinationStop) {}

  /** A row of pattern_jp.txt. */
  public record PatternJp(
      String patternId,
      @Nullable String updateDate,
      @Nullable String originStop,
      @Nullable String viaStop,
      @Nullable String destinationStop) {}
}
