package akatombo.tourism;

import org.jspecify.annotations.Nullable;

/**
 * An image, a sound or an overlay where it is shown. None goes without license and credit; an image
 * needs a text that stands for it, a sound its transcript.
 *
 * @param sha256 of the stored original, 64 hexadecimal digits
 * @param kind what it is
 * @param language of a sound; null for what has none
 * @param alternative text that stands for an image
 * @param transcript of a sound
 * @param license SPDX id or address
 * @param credit who made it
 */
public record MediaUse(
    String sha256,
    Kind kind,
    @Nullable String language,
    LocalizedText alternative,
    LocalizedText transcript,
    String license,
    String credit) {

  /** What is shown. */
  public enum Kind {
    IMAGE,
    AUDIO,
    /** The same view long ago, laid over the camera's picture (T21). */
    THEN_AND_NOW,
    /** A model in space, glTF or USDZ (X-T9). */
    MODEL
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
  }
}
