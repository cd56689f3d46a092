package akatombo.gtfs.read;

import java.util.List;

/** The path of an entry in an archive, whichever slash it was written with. */
record EntryPath(List<String> segments, boolean isAbsolute) {

  static EntryPath of(String name) {
    String slashed = name.replace('\\', '/');
    boolean hasDrive = slashed.length() > 1 && slashed.charAt(1) == ':';
    return new EntryPath(List.of(slashed.split("/+")), slashed.startsWith("/") || hasDrive);
  }

  /** The last segment. */
  String name() {
    return segments.isEmpty() ? "" : segments.getLast();
  }

  /** How many folders it lies in. */
  int depth() {
    return segments.size() - 1;
  }

  boolean leadsOut() {
    return isAbsolute || segments.contains("..");
  }

  boolean isHidden() {
    return name().isEmpty()
        || segments.stream().anyMatch(s -> s.startsWith(".") || s.equals("__MACOSX"));
  }
}
