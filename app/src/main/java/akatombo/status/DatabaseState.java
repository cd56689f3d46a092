package akatombo.status;

/** Whether the database answers; asked on every write, so it only looks at the last probe. */
public interface DatabaseState {

  /** True while the last probe was answered. */
  boolean isAvailable();
}
