package akatombo.tourism.content;

import akatombo.gtfs.Language;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.MediaAbout;
import akatombo.tourism.MediaAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the office says of a medium, as JSON. */
public final class AboutJson {

  static final int LANGUAGE_MAX = 40;

  private AboutJson() {}

  /** What became of reading it. */
  public sealed interface Read {

    /** It can be used. */
    record Valid(MediaAbout about) implements Read {}

    /** It cannot, and why: every fault, in the order of the document. */
    record Invalid(List<FieldFault> faults) implements Read {

      public Invalid {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * What a document says. License and credit are always needed, an alternative text of what is
   * seen, a transcript of what is heard; the license has to be known here.
   */
  public static Read read(MediaAsset.Form form, JsonNode document) {
    return read(form, document, true);
  }

  private static Read read(MediaAsset.Form form, JsonNode document, boolean isNew) {
    List<FieldFault> faults = new ArrayList<>();
    Fields fields = Fields.of(document, faults);
    if (!faults.isEmpty()) {
      return new Read.Invalid(faults);
    }
    boolean isSound = form == MediaAsset.Form.AUDIO;
    var _ =
        isSound
            ? fields.only("license", "credit", "language", "transcript", "alternative")
            : fields.only("license", "credit", "alternative");
    fields.require("license");
    fields.require("credit");
    String license = isNew ? license(fields) : fields.textOrEmpty("license", Forms.LINE_MAX);
    String credit = fields.textOrEmpty("credit", Forms.LINE_MAX);
    String language = fields.parsed("language", AboutJson::language, TextForm.LANGUAGE);
    LocalizedText alternative =
        isSound
            ? Texts.read(fields, "alternative", Texts.NOTE_MAX)
            : Texts.required(fields, "alternative", Texts.NOTE_MAX);
    LocalizedText transcript =
        isSound ? Texts.required(fields, "transcript", Texts.DESCRIPTION_MAX) : LocalizedText.NONE;
    return faults.isEmpty()
        ? new Read.Valid(new MediaAbout(license, credit, language, alternative, transcript))
        : new Read.Invalid(faults);
  }

  private static String license(Fields fields) {
    String written = fields.textOrEmpty("license", Forms.LINE_MAX);
    String id = License.idOf(written).orElse("");
    if (id.isEmpty() && !written.isEmpty()) {
      fields.wrong("license", FaultCode.UNKNOWN_LICENSE, Map.of("allowed", License.all()));
    }
    return id;
  }

  private static String language(String tag) {
    if (tag.length() > LANGUAGE_MAX || !Language.isTag(tag)) {
      throw new IllegalArgumentException(tag);
    }
    return tag;
  }

  /** The document of it; null of nothing. */
  public static @Nullable ObjectNode write(@Nullable MediaAbout about) {
    if (about == null) {
      return null;
    }
    ObjectNode node = Forms.object();
    node.put("license", about.license());
    node.put("credit", about.credit());
    Forms.put(node, "language", about.language());
    Forms.put(node, "alternative", about.alternative());
    Forms.put(node, "transcript", about.transcript());
    return node;
  }

  /** What a document says that was {@link #write(MediaAbout) written} before. */
  public static MediaAbout stored(MediaAsset.Form form, String text) {
    // What was taken once stays readable, whatever is asked of licenses since.
    return switch (read(form, ContentJson.tree(text), false)) {
      case Read.Valid(MediaAbout about) -> about;
      case Read.Invalid(List<FieldFault> faults) ->
          throw new IllegalStateException("what was said of a medium is unreadable: " + faults);
    };
  }
}
