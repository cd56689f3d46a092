package akatombo.tourism;

import org.jspecify.annotations.Nullable;

/**
 * What the office says of a medium wherever it is shown.
 *
 * @param license SPDX id or address
 * @param credit who made it
 * @param language of a sound; null for what has none
 * @param alternative text that stands for a picture or a model
 * @param transcript of a sound
 */
public record MediaAbout(
    String license,
    String credit,
    @Nullable String language,
    LocalizedText alternative,
    LocalizedText transcript) {}
