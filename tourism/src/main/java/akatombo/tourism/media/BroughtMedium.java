package akatombo.tourism.media;

import akatombo.tourism.MediaAbout;
import akatombo.tourism.MediaAsset;
import java.nio.file.Path;

/**
 * A file that the city folder brings, with what the folder says of it.
 *
 * @param id of the asset it becomes
 */
public record BroughtMedium(Path file, String id, MediaAsset.Form form, MediaAbout about) {}
