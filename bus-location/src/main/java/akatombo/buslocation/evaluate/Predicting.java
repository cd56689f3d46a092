package akatombo.buslocation.evaluate;

import java.util.Locale;

/** Ways of predicting that are compared. */
public enum Predicting {
  /** What the server does. */
  ENGINE,
  /** The schedule and the last known deviation. */
  BASELINE,
  /** The plain historical mean of each segment. */
  MEAN,
  /** Our own implementation of the published Kalman filter. */
  KALMAN;

  /** As it is written in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
