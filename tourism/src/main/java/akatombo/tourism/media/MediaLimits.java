package akatombo.tourism.media;

import java.util.List;

/**
 * What is taken of an upload.
 *
 * @param pixelsMax of a picture when it is unpacked
 * @param widths pictures are made in, the smallest first
 */
public record MediaLimits(long pixelsMax, List<Integer> widths) {

  public MediaLimits {
    widths = widths.stream().sorted().distinct().toList();
  }
}
