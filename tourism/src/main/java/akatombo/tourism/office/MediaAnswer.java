package akatombo.tourism.office;

import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaFile;
import akatombo.tourism.content.AboutJson;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.FieldChange;
import akatombo.tourism.media.store.AssetStore;
import akatombo.tourism.media.store.StoredAsset;
import akatombo.tourism.office.Desk.Deed;
import akatombo.tourism.office.Desk.Reply;
import akatombo.tourism.store.AuditEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** Writes assets as the office reads them. */
record MediaAnswer(DraftAnswer answer) {

  /** The revision as If-Match names it. */
  static String etag(StoredAsset stored) {
    return "\"r" + stored.revision() + "\"";
  }

  /** All that is known of an asset. */
  Map<String, @Nullable Object> whole(StoredAsset stored) {
    MediaAsset asset = stored.asset();
    Map<String, @Nullable Object> json = files(asset);
    json.put("about", AboutJson.write(asset.about()));
    json.put("revision", stored.revision());
    json.put("deleted", stored.isDeleted());
    json.put("updatedAt", answer.time(stored.updatedAt()));
    json.put("updatedBy", stored.updatedBy());
    return json;
  }

  /** Where the files of an asset are. */
  static Map<String, @Nullable Object> files(MediaAsset asset) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", asset.id());
    json.put("form", asset.form().name().toLowerCase(Locale.ROOT));
    json.put("files", asset.files().stream().map(MediaAnswer::file).toList());
    json.put("seconds", asset.form() == MediaAsset.Form.AUDIO ? asset.seconds() : null);
    return json;
  }

  private static Map<String, @Nullable Object> file(MediaFile file) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("url", file.path());
    json.put("contentType", file.contentType());
    json.put("bytes", file.bytes());
    if (file.width() > 0) {
      json.put("width", file.width());
      json.put("height", file.height());
    }
    return json;
  }

  /** What an asset was, each with the fields it changed, the newest first. */
  List<Map<String, @Nullable Object>> lines(List<AssetStore.Revision> revisions, int limit) {
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(limit, revisions.size()); i++) {
      AssetStore.Revision revision = revisions.get(i);
      AssetStore.Revision before = i + 1 < revisions.size() ? revisions.get(i + 1) : null;
      lines.add(
          Drawer.object(
              "revision",
              revision.revision(),
              "deleted",
              revision.isDeleted(),
              "at",
              answer.time(revision.at()),
              "by",
              revision.by(),
              "changed",
              before == null ? null : changed(before, revision)));
    }
    return lines;
  }

  private static List<String> changed(AssetStore.Revision before, AssetStore.Revision after) {
    return FieldChange.between(null, tree(before.about()), tree(after.about())).stream()
        .map(FieldChange::pointer)
        .toList();
  }

  /** What was said, as JSON; nothing is an empty object. */
  static ObjectNode tree(@Nullable String about) {
    return ContentJson.tree(Objects.requireNonNullElse(about, "{}"));
  }

  /** That an asset was changed, for the audit log and the sender. */
  Deed deed(String verb, StoredAsset stored, HttpStatus status, Map<String, Object> facts) {
    return new Deed(
        new AuditEntry.Act("media " + verb, "media/" + stored.asset().id(), Desk.text(facts)),
        reply(status, stored));
  }

  Reply reply(HttpStatus status, StoredAsset stored) {
    return reply(status, stored, whole(stored));
  }

  static Reply reply(HttpStatus status, StoredAsset stored, Map<String, @Nullable Object> json) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, etag(stored));
    if (status == HttpStatus.CREATED) {
      headers.put(HttpHeaders.LOCATION, "/v1/office/media/" + stored.asset().id());
    }
    return new Reply(status.value(), headers, Desk.text(json));
  }
}
