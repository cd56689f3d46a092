package akatombo.gtfs.csv;

/** How the bytes of a file were found to be written. */
public enum TextEncoding {
  UTF_8,
  /** UTF-8 with bytes that are not; they were replaced by U+FFFD. */
  DAMAGED_UTF_8,
  /** windows-31j, Microsoft's Shift_JIS. */
  WINDOWS_31J,
  UTF_16
}
