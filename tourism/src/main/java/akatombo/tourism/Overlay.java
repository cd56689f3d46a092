package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How something is laid over what the camera sees (T21, X-T9).
 *
 * @param point where one stands for an old view, where a model stands; null for anywhere
 * @param heightMeters of the model above the ground
 * @param bearing degrees from north the camera looks or the model faces, 0 to 360
 * @param pitch degrees above the horizon
 * @param roll degrees clockwise
 * @param scale of a model; 1 as it was made
 * @param opacity 0 to 1
 * @param now the asset of the same view today; null for the camera's own picture
 * @param usdz the asset of the same model as USDZ; null when there is none
 * @param fallback the asset of a picture for phones that cannot lay anything over
 */
public record Overlay(
    @Nullable GeoPoint point,
    double heightMeters,
    double bearing,
    double pitch,
    double roll,
    double scale,
    double opacity,
    @Nullable String now,
    @Nullable String usdz,
    @Nullable String fallback) {

  /** The assets it needs besides what it lays over. */
  Stream<String> ids() {
    return Stream.of(now, usdz, fallback).filter(Objects::nonNull).map(Objects::requireNonNull);
  }
}
