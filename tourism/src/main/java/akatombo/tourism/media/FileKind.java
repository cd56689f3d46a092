package akatombo.tourism.media;

import akatombo.tourism.MediaAsset.Form;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are taken, told by how they begin and never by a name. */
enum FileKind {
  JPEG(Form.IMAGE, "image/jpeg"),
  PNG(Form.IMAGE, "image/png"),
  WEBP(Form.IMAGE, "image/webp"),
  MP3(Form.AUDIO, "audio/mpeg"),
  M4A(Form.AUDIO, "audio/mp4"),
  OGG(Form.AUDIO, "audio/ogg"),
  WAV(Form.AUDIO, "audio/wav"),
  GLB(Form.MODEL, "model/gltf-binary"),
  USDZ(Form.MODEL, "model/vnd.usdz+zip");

  /** How the office reads it. */
  static final String ALLOWED = String.join(", ", Arrays.stream(values()).map(Enum::name).toList());

  private final Form form;
  private final String contentType;

  FileKind(Form form, String contentType) {
    this.form = form;
    this.contentType = contentType;
  }

  Form form() {
    return form;
  }

  String contentType() {
    return contentType;
  }

  static Optional<FileKind> of(byte[] bytes) {
    Bytes file = new Bytes(bytes);
    if (file.has(0, 0xFF, 0xD8, 0xFF)) {
      return Optional.of(JPEG);
    }
    if (file.has(0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return Optional.of(PNG);
    }
    if (file.hasText(0, "RIFF")) {
      return file.hasText(8, "WEBP")
          ? Optional.of(WEBP)
          : Optional.of(WAV).filter(wav -> file.hasText(8, "WAVE"));
    }
    if (file.hasText(4, "ftyp")) {
      return Optional.of(M4A);
    }
    if (file.hasText(0, "OggS")) {
      return Optional.of(OGG);
    }
    if (file.hasText(0, "glTF")) {
      return Optional.of(GLB);
    }
    if (file.has(0, 'P', 'K', 3, 4)) {
      return Optional.of(USDZ).filter(usdz -> isScene(file));
    }
    return Optional.of(MP3).filter(mp3 -> Mp3.isLikely(file));
  }

  /** A USDZ begins with the scene it shows. */
  private static boolean isScene(Bytes file) {
    int length = file.length() < 30 ? 0 : file.u16le(26);
    return file.length() >= 30 + length
        && new String(file.array(), 30, length, StandardCharsets.UTF_8).matches(".+\\.usd[ac]?");
  }
}
