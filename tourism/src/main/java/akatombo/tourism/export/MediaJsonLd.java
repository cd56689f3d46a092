package akatombo.tourism.export;

import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaAssets;
import akatombo.tourism.MediaFile;
import akatombo.tourism.MediaUse;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures as {@code image}, sounds and models as works a thing is the subject of; each with its
 * license and credit.
 *
 * @param base of the addresses of files
 */
record MediaJsonLd(URI base, Texts texts, MediaAssets assets) {

  void put(ObjectNode thing, List<MediaUse> media) {
    ArrayNode images = JsonNodes.array();
    ArrayNode works = JsonNodes.array();
    for (MediaUse use : media) {
      assets
          .find(use.sha256())
          .ifPresent(asset ->
              (asset.form() == MediaAsset.Form.IMAGE ? images : works).add(object(use, asset)));
    }
    if (!images.isEmpty()) {
      thing.set("image", images);
    }
    if (!works.isEmpty()) {
      thing.set("subjectOf", works);
    }
  }

  /** The largest of its files. */
  private ObjectNode object(MediaUse use, MediaAsset asset) {
    MediaFile file = asset.files().getLast();
    ObjectNode node =
        JsonNodes.object()
            .put("@type", type(asset.form()))
            .put("contentUrl", base.resolve(file.path()).toString())
            .put("encodingFormat", file.contentType())
            .put("contentSize", String.valueOf(file.bytes()))
            .put("license", LicenseAddress.of(use.license()))
            .put("creditText", use.credit());
    JsonNodes.put(node, "caption", texts.of(use.alternative()));
    JsonNodes.put(node, "transcript", texts.of(use.transcript()));
    if (file.width() > 0) {
      node.put("width", file.width()).put("height", file.height());
    }
    if (asset.form() == MediaAsset.Form.AUDIO) {
      node.put("duration", "PT" + Math.round(asset.seconds()) + "S");
      if (use.language() != null) {
        node.put("inLanguage", use.language());
      }
    }
    return node;
  }

  private static String type(MediaAsset.Form form) {
    return switch (form) {
      case IMAGE -> "ImageObject";
      case AUDIO -> "AudioObject";
      case MODEL -> "3DModel";
    };
  }
}
