package akatombo.tourism.media;

import net.coobird.thumbnailator.util.exif.Orientation;

/** Which way up a camera was held, from the metadata of a picture. */
final class ExifOrientation {

  private static final String EXIF = "Exif\0\0";
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  private ExifOrientation() {}

  /** As the picture says; upright when it says nothing that can be understood. */
  static Orientation of(FileKind kind, Bytes file) {
    int block =
        switch (kind) {
          case JPEG -> ofJpeg(file);
          case PNG -> ofPng(file);
          case WEBP -> ofWebp(file);
          case MP3, M4A, OGG, WAV, GLB, USDZ -> -1;
        };
    return block < 0 || block + 8 > file.length() ? Orientation.TOP_LEFT : read(file, block);
  }

  private static int ofJpeg(Bytes file) {
    int at = 2;
    while (at + 10 <= file.length() && file.u8(at) == 0xFF) {
      int marker = file.u8(at + 1);
      if (marker == 0xDA) {
        return -1;
      }
      if (marker == 0xE1 && file.hasText(at + 4, EXIF)) {
        return at + 10;
      }
      // Filling bytes and markers without a length.
      boolean isBare = marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
      at += marker == 0xFF ? 1 : isBare ? 2 : 2 + file.u16be(at + 2);
    }
    return -1;
  }

  private static int ofPng(Bytes file) {
    long at = 8;
    while (at + 12 <= file.length()) {
      if (file.hasText((int) at + 4, "eXIf")) {
        return (int) at + 8;
      }
      at += 12 + file.u32be((int) at);
    }
    return -1;
  }

  private static int ofWebp(Bytes file) {
    long at = 12;
    while (at + 14 <= file.length()) {
      if (file.hasText((int) at, "EXIF")) {
        int content = (int) at + 8;
        return file.hasText(content, EXIF) ? content + EXIF.length() : content;
      }
      long size = file.u32le((int) at + 4);
      at += 8 + size + (size & 1);
    }
    return -1;
  }

  /** The tag in the first directory of a TIFF block. */
  private static Orientation read(Bytes file, int block) {
    boolean isLittle = file.hasText(block, "II");
    if (!isLittle && !file.hasText(block, "MM")) {
      return Orientation.TOP_LEFT;
    }
    long directory = block + (isLittle ? file.u32le(block + 4) : file.u32be(block + 4));
    if (directory < block || directory + 2 > file.length()) {
      return Orientation.TOP_LEFT;
    }
    int count = u16(file, (int) directory, isLittle);
    for (int i = 0; i < count; i++) {
      long entry = directory + 2 + (long) i * ENTRY;
      if (entry + ENTRY > file.length()) {
        break;
      }
      if (u16(file, (int) entry, isLittle) == TAG) {
        return known(u16(file, (int) entry + 8, isLittle));
      }
    }
    return Orientation.TOP_LEFT;
  }

  private static int u16(Bytes file, int at, boolean isLittle) {
    return isLittle ? file.u16le(at) : file.u16be(at);
  }

  private static Orientation known(int number) {
    return number < 1 || number > 8 ? Orientation.TOP_LEFT : Orientation.typeOf(number);
  }
}
