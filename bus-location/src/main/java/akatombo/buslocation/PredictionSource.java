package akatombo.buslocation;

/** The evidence a prediction rests on, the strongest first; its name is what clients read. */
public enum PredictionSource {
  /** Travel and dwell times learned from many days of our own stop visits. */
  LEARNED,
  /** The last vehicles over the same segments today, where few days have been seen. */
  RECENT,
  /** The schedule shifted by the vehicle's last known deviation. */
  SCHEDULE_DEVIATION,
  /** The schedule alone: nothing is known of the trip that could move it. */
  SCHEDULE,
  /** The operator's own prediction, taken as it came. */
  OPERATOR
}
