package akatombo.tourism;

/** How far a text in one language may be trusted. */
public enum TextState {
  /** Written by the office in the source language. */
  ORIGINAL,
  /** Translated by a machine, not read by a person yet. */
  MACHINE,
  /** Translated or read by a person. */
  REVIEWED,
  /** Its source has changed since. */
  OUTDATED
}
