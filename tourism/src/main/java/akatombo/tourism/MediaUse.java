package akatombo.tourism;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An image, a sound or an overlay where it is shown. None goes without license and credit; an image
 * needs a text that stands for it, a sound its transcript.
 *
 * @param sha256 of the file as it was uploaded, 64 hexadecimal digits: the id of its asset
 * @param kind what it is
 * @param language of a sound; null for what has none
 * @param alternative text that stands for an image
 * @param transcript of a sound
 * @param license SPDX id or address
 * @param credit who made it
 * @param overlay of what is laid over the camera's picture; null for all else
 */
public record MediaUse(
    String sha256,
    Kind kind,
    @Nullable String language,
    LocalizedText alternative,
    LocalizedText transcript,
    String license,
    String credit,
    @Nullable Overlay overlay) {

  /** What is shown. */
  public enum Kind {
    IMAGE,
    AUDIO,
    /** The same view long ago, laid over the camera's picture (T21). */
    THEN_AND_NOW,
    /** A model in space, glTF or USDZ (X-T9). */
    MODEL;

    /** What such a use shows. */
    public MediaAsset.Form form() {
      return switch (this) {
        case IMAGE, THEN_AND_NOW -> MediaAsset.Form.IMAGE;
        case AUDIO -> MediaAsset.Form.AUDIO;
        case MODEL -> MediaAsset.Form.MODEL;
      };
    }

    /** Whether it is laid over the camera's picture. */
    public boolean isLaidOver() {
      return this == THEN_AND_NOW || this == MODEL;
    }
  }

  public MediaUse {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
    if (license.isBlank() || credit.isBlank()) {
      throw new IllegalArgumentException("a medium needs a license and a credit");
    }
    if (kind == Kind.AUDIO ? transcript.isEmpty() : alternative.isEmpty()) {
      throw new IllegalArgumentException(
          kind == Kind.AUDIO ? "a sound needs a transcript" : "an image needs an alternative text");
    }
    if (kind.isLaidOver() != (overlay != null)) {
      throw new IllegalArgumentException("what is laid over needs an overlay, and nothing else");
    }
    if (kind == Kind.MODEL && overlay != null && overlay.fallback() == null) {
      throw new IllegalArgumentException("a model needs a picture to fall back to");
    }
  }

  /** The assets it needs: its own, then its overlay's. */
  public Stream<String> ids() {
    return Stream.concat(Stream.of(sha256), overlay == null ? Stream.empty() : overlay.ids());
  }
}
