package akatombo.tourism.web;

import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaAssets;
import akatombo.tourism.MediaFile;
import akatombo.tourism.MediaUse;
import akatombo.tourism.Overlay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pictures, sounds and overlays in answers, each with where its files are and how large. */
record MediaParts(MediaAssets assets, Reader reader) {

  /** What there is; an asset that was taken away is left out. */
  ArrayNode of(List<MediaUse> media) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (MediaUse use : media) {
      assets.find(use.sha256()).ifPresent(asset -> write(all.addObject(), use, asset));
    }
    return all;
  }

  /** The first picture, as small as it was made. */
  Optional<ObjectNode> image(Stream<MediaUse> media) {
    return media
        .filter(use -> use.kind() == MediaUse.Kind.IMAGE)
        .flatMap(use -> assets.find(use.sha256()).map(asset -> image(use, asset)).stream())
        .findFirst();
  }

  private ObjectNode image(MediaUse use, MediaAsset asset) {
    return file(Parts.object(), asset.files().getFirst())
        .put("license", use.license())
        .put("credit", use.credit())
        .set("alternative", reader.text(use.alternative()));
  }

  private void write(ObjectNode node, MediaUse use, MediaAsset asset) {
    node.put("sha256", use.sha256())
        .put("kind", Parts.word(use.kind()))
        .put("language", use.language())
        .put("license", use.license())
        .put("credit", use.credit());
    node.set("alternative", reader.text(use.alternative()));
    node.set("transcript", reader.text(use.transcript()));
    if (asset.form() == MediaAsset.Form.AUDIO) {
      node.put("seconds", Math.round(asset.seconds() * 10) / 10.0);
    }
    node.set("files", files(asset));
    Overlay overlay = use.overlay();
    if (overlay != null) {
      write(node.putObject("overlay"), overlay);
    }
  }

  private static ArrayNode files(MediaAsset asset) {
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    asset.files().forEach(file -> files.add(file(Parts.object(), file)));
    return files;
  }

  private static ObjectNode file(ObjectNode node, MediaFile file) {
    node.put("url", file.path()).put("contentType", file.contentType()).put("bytes", file.bytes());
    return file.width() == 0 ? node : node.put("width", file.width()).put("height", file.height());
  }

  private void write(ObjectNode node, Overlay overlay) {
    Parts.point(node, overlay.point());
    node.put("heightMeters", overlay.heightMeters())
        .put("bearing", overlay.bearing())
        .put("pitch", overlay.pitch())
        .put("roll", overlay.roll())
        .put("scale", overlay.scale())
        .put("opacity", overlay.opacity());
    node.set("now", files(overlay.now()));
    node.set("usdz", files(overlay.usdz()));
    node.set("fallback", files(overlay.fallback()));
  }

  private @Nullable ArrayNode files(@Nullable String id) {
    return id == null ? null : assets.find(id).map(MediaParts::files).orElse(null);
  }
}
