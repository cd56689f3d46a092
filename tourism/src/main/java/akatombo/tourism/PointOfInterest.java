package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place worth going to; tours share it, so it is edited once (T1).
 *
 * @param name with its reading under {@code ja-Hrkt}
 * @param lead one sentence
 * @param description several paragraphs in the safe part of Markdown
 * @param point null when no position was ever published
 * @param isPointExact false when it is the middle of the town block, which is to be said
 * @param openingHours in the grammar of OpenStreetMap; null when unknown
 * @param references ids elsewhere, for example {@code osm} or the dataset of a city
 * @param source where the facts come from
 */
public record PointOfInterest(
    PoiId id,
    PoiCategory category,
    LocalizedText name,
    LocalizedText lead,
    LocalizedText description,
    @Nullable GeoPoint point,
    boolean isPointExact,
    String address,
    @Nullable String openingHours,
    Admission admission,
    Accessibility accessibility,
    DistrictRules rules,
    @Nullable String telephone,
    @Nullable String url,
    List<MediaUse> media,
    Map<String, String> references,
    String source)
    implements Content {

  public PointOfInterest {
    media = List.copyOf(media);
    references = Map.copyOf(references);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a point of interest needs a name");
    }
  }

  /** This place with other media. */
  PointOfInterest withMedia(List<MediaUse> shown) {
    return new PointOfInterest(
        id,
        category,
        name,
        lead,
        description,
        point,
        isPointExact,
        address,
        openingHours,
        admission,
        accessibility,
        rules,
        telephone,
        url,
        shown,
        references,
        source);
  }

  @Override
  public String key() {
    return id.text();
  }

  @Override
  public Stream<MediaUse> shown() {
    return media.stream();
  }
}
