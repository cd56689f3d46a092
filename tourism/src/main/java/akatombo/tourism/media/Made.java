package akatombo.tourism.media;

import akatombo.tourism.MediaFile;

/** A file that was made of an upload. */
public final class Made {

  private final MediaFile file;
  private final byte[] bytes;

  Made(MediaFile file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  public MediaFile file() {
    return file;
  }

  public byte[] bytes() {
    return bytes;
  }
}
