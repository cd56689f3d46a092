package akatombo.tourism.media;

import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaFile;
import java.util.List;
import java.util.Optional;

/** Takes an uploaded file and makes of it what is served; heavy work without waiting. */
public final class Intake {

  private Intake() {}

  /** The asset of a file, or why there is none. */
  public static Prepared of(byte[] bytes, MediaLimits limits) {
    FileKind kind = FileKind.of(bytes).orElse(null);
    if (kind == null) {
      return new Prepared.Unknown(FileKind.ALLOWED);
    }
    return switch (kind) {
      case JPEG, PNG, WEBP -> picture(kind, bytes, limits);
      case MP3 -> sound(kind, bytes, Mp3.read(bytes));
      case M4A -> sound(kind, bytes, M4a.read(bytes));
      case OGG -> sound(kind, bytes, Ogg.read(bytes));
      case WAV -> sound(kind, bytes, Wav.read(bytes));
      case GLB -> model(kind, bytes, Models.glb(bytes));
      case USDZ -> model(kind, bytes, Models.usdz(bytes));
    };
  }

  /** What a file begins like; empty when it is none of the kinds that are taken. */
  public static Optional<MediaAsset.Form> form(byte[] bytes) {
    return FileKind.of(bytes).map(FileKind::form);
  }

  private static Prepared picture(FileKind kind, byte[] bytes, MediaLimits limits) {
    return switch (Pictures.of(kind, bytes, limits)) {
      case Pictures.Drawn.Sizes(List<Made> made) -> ready(kind, bytes, made, 0);
      case Pictures.Drawn.TooLarge(int width, int height) ->
          new Prepared.TooManyPixels(width, height, limits.pixelsMax());
      case Pictures.Drawn.Unreadable() -> new Prepared.Broken(kind.name());
    };
  }

  private static Prepared sound(FileKind kind, byte[] bytes, Optional<Sound> read) {
    return read.<Prepared>map(
            sound -> ready(kind, bytes, List.of(made(kind, sound.bytes())), sound.seconds()))
        .orElseGet(() -> new Prepared.Broken(kind.name()));
  }

  private static Prepared model(FileKind kind, byte[] bytes, Models.Looked looked) {
    return switch (looked) {
      case Models.Looked.Fine() -> ready(kind, bytes, List.of(made(kind, bytes)), 0);
      case Models.Looked.Unreadable() -> new Prepared.Broken(kind.name());
      case Models.Looked.Refused(Prepared.Fault fault) -> new Prepared.Refused(fault);
    };
  }

  private static Made made(FileKind kind, byte[] bytes) {
    return new Made(new MediaFile(Sha256.of(bytes), kind.contentType(), bytes.length, 0, 0), bytes);
  }

  private static Prepared ready(FileKind kind, byte[] bytes, List<Made> made, double seconds) {
    List<MediaFile> files = made.stream().map(Made::file).toList();
    return new Prepared.Ready(
        new MediaAsset(Sha256.of(bytes), kind.form(), files, seconds, null), made);
  }
}
