package akatombo.tourism.content;

import akatombo.tourism.MediaAbout;
import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The media a document shows by the ids of their assets: checked, and completed by what the office
 * says of each, so that a published version keeps the credit it was published with.
 */
public final class MediaReferences {

  private static final Map<String, MediaAsset.Form> OVERLAID =
      Map.of(
          "fallback", MediaAsset.Form.IMAGE,
          "now", MediaAsset.Form.IMAGE,
          "usdz", MediaAsset.Form.MODEL);

  private static final String ID = "/sha256";

  private final Function<String, Optional<Known>> known;
  private final List<FieldFault> faults = new ArrayList<>();

  private MediaReferences(Function<String, Optional<Known>> known) {
    this.known = known;
  }

  /**
   * What is known of an asset.
   *
   * @param about null when nothing was said yet
   */
  public record Known(MediaAsset.Form form, @Nullable MediaAbout about) {}

  /**
   * Adds to each medium of a document what it does not say itself.
   *
   * @param known what there is of an id
   * @return what is wrong: assets that are not there or are something else
   */
  public static List<FieldFault> complete(
      JsonNode document, Function<String, Optional<Known>> known) {
    MediaReferences references = new MediaReferences(known);
    forEach(document, references::complete);
    return List.copyOf(references.faults);
  }

  /**
   * All faults of a document, each of which has a cause of its own: what a medium lacks is not
   * missing as long as nobody knows which medium it is.
   *
   * @param faults of the document's fields
   * @param ofMedia of the media it shows
   */
  public static List<FieldFault> together(List<FieldFault> faults, List<FieldFault> ofMedia) {
    Set<String> said = faults.stream().map(FieldFault::pointer).collect(Collectors.toSet());
    List<FieldFault> all = new ArrayList<>(faults);
    ofMedia.stream().filter(fault -> !said.contains(fault.pointer())).forEach(all::add);
    Set<String> nameless =
        all.stream()
            .map(FieldFault::pointer)
            .filter(pointer -> pointer.endsWith(ID))
            .map(pointer -> pointer.substring(0, pointer.length() - ID.length()))
            .collect(Collectors.toSet());
    all.removeIf(fault ->
        fault.code() == FaultCode.MISSING
            && !fault.pointer().endsWith(ID)
            && nameless.contains(parent(fault.pointer())));
    return List.copyOf(all);
  }

  private static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  /** Puts other ids in the places of those that a document has. */
  public static void rename(JsonNode document, UnaryOperator<String> naming) {
    forEach(
        document,
        (pointer, medium) -> {
          rename(medium, "sha256", naming);
          if (medium.path("overlay") instanceof ObjectNode overlay) {
            OVERLAID.keySet().forEach(name -> rename(overlay, name, naming));
          }
        });
  }

  private static void rename(ObjectNode node, String name, UnaryOperator<String> naming) {
    if (node.path(name).isString()) {
      node.put(name, naming.apply(node.path(name).stringValue()));
    }
  }

  private static void forEach(JsonNode document, BiConsumer<String, ObjectNode> medium) {
    entries("/media", document.path("media"), medium);
    entries(
        "/waypoints",
        document.path("waypoints"),
        (pointer, waypoint) -> entries(pointer + "/media", waypoint.path("media"), medium));
  }

  private static void entries(String pointer, JsonNode list, BiConsumer<String, ObjectNode> entry) {
    if (list instanceof ArrayNode entries) {
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i) instanceof ObjectNode object) {
          entry.accept(pointer + "/" + i, object);
        }
      }
    }
  }

  private void complete(String pointer, ObjectNode medium) {
    checkLicense(pointer, medium);
    Known asset = asset(pointer, medium, "sha256");
    if (asset != null) {
      checkKind(pointer, medium, asset.form());
      MediaAbout about = asset.about();
      ObjectNode said = about == null ? null : AboutJson.write(about);
      if (said != null) {
        said.properties()
            .forEach(field -> {
              if (!medium.has(field.getKey())) {
                medium.set(field.getKey(), field.getValue());
              }
            });
      }
    }
    if (medium.path("overlay") instanceof ObjectNode overlay) {
      OVERLAID.forEach((name, form) -> checkForm(pointer + "/overlay", overlay, name, form));
    }
  }

  /** What is taken over from the asset was checked there, or taken before it was checked. */
  private void checkLicense(String pointer, ObjectNode medium) {
    String written = medium.path("license").asString("").strip();
    if (!written.isEmpty()) {
      License.idOf(written)
          .ifPresentOrElse(
              id -> medium.put("license", id),
              () ->
                  faults.add(
                      new FieldFault(
                          pointer + "/license",
                          FaultCode.UNKNOWN_LICENSE,
                          Map.of("value", written, "allowed", License.all()))));
    }
  }

  private @Nullable Known asset(String pointer, ObjectNode node, String name) {
    String id = node.path(name).asString("");
    if (id.isEmpty()) {
      return null;
    }
    Known asset = known.apply(id).orElse(null);
    if (asset == null) {
      faults.add(
          new FieldFault(
              pointer + "/" + name, FaultCode.UNKNOWN_MEDIUM, Map.of("found", shortened(id))));
    }
    return asset;
  }

  private static String shortened(String id) {
    return id.length() > 64 ? id.substring(0, 64) + "…" : id;
  }

  private void checkKind(String pointer, ObjectNode medium, MediaAsset.Form form) {
    List<String> fitting =
        Arrays.stream(MediaUse.Kind.values())
            .filter(kind -> kind.form() == form)
            .map(Enum::name)
            .toList();
    if (!medium.has("kind")) {
      medium.put("kind", form.name());
    } else if (!fitting.contains(medium.path("kind").asString(""))) {
      faults.add(
          new FieldFault(
              pointer + "/kind",
              FaultCode.OTHER_MEDIUM,
              Map.of("found", form.name(), "allowed", String.join(", ", fitting))));
    }
  }

  private void checkForm(
      String pointer, ObjectNode overlay, String name, MediaAsset.Form expected) {
    Known asset = asset(pointer, overlay, name);
    if (asset != null && asset.form() != expected) {
      faults.add(
          new FieldFault(
              pointer + "/" + name,
              FaultCode.OTHER_MEDIUM,
              Map.of("found", asset.form().name(), "allowed", expected.name())));
    }
  }
}
