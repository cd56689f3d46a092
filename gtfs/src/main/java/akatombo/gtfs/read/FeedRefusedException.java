package akatombo.gtfs.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The archive is not one we read: it breaks a limit, or is no archive at all. */
public final class FeedRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final NoticeCode code;
  private final @Nullable String file;
  private final @Nullable String value;

  FeedRefusedException(NoticeCode code, @Nullable String file, @Nullable String value) {
    super(code.text() + (file == null ? "" : " " + file) + (value == null ? "" : " " + value));
    this.code = code;
    this.file = file;
    this.value = value;
  }

  /** What is wrong, as a notice's code. */
  public NoticeCode code() {
    return code;
  }

  /** The entry, if it is one entry's fault. */
  public @Nullable String file() {
    return file;
  }

  /** What the entry or archive has, where the limit is on a number. */
  public @Nullable String value() {
    return value;
  }
}
