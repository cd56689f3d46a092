package akatombo.tourism.media;

/** A sound without what its file told of it: names, pictures, where it was recorded. */
final class Sound {

  private final byte[] bytes;
  private final double seconds;

  Sound(byte[] bytes, double seconds) {
    this.bytes = bytes;
    this.seconds = seconds;
  }

  byte[] bytes() {
    return bytes;
  }

  /** How long it lasts; 0 when that is not known. */
  double seconds() {
    return seconds;
  }
}
