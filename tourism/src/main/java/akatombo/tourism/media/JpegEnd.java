package akatombo.tourism.media;

/**
 * Whether a JPEG goes on to its end. Readers take one that broke off on its way for whole, and draw
 * what is missing gray.
 */
final class JpegEnd {

  private static final int MARKER = 0xff;
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;

  private JpegEnd() {}

  static boolean isReached(byte[] file) {
    int at = 2;
    while (at + 1 < file.length) {
      int marker = file[at + 1] & 0xff;
      if ((file[at] & 0xff) != MARKER) {
        return false;
      }
      if (marker == END_OF_IMAGE) {
        return true;
      }
      if (marker == MARKER) {
        at++;
      } else if (isAlone(marker)) {
        at += 2;
      } else if (at + 3 < file.length) {
        int length = ((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff);
        at += 2 + length;
        at = marker == START_OF_SCAN ? afterScan(file, at) : at;
      } else {
        return false;
      }
    }
    return false;
  }

  /** The next marker behind what is drawn. */
  private static int afterScan(byte[] file, int from) {
    int at = from;
    while (at + 1 < file.length && ((file[at] & 0xff) != MARKER || isDrawn(file[at + 1] & 0xff))) {
      at++;
    }
    return at;
  }

  /** A byte 0xff of the picture, or where it starts anew. */
  private static boolean isDrawn(int marker) {
    return marker == 0 || (marker >= 0xd0 && marker <= 0xd7);
  }

  private static boolean isAlone(int marker) {
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
  }
}
