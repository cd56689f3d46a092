package akatombo.buslocation.web;

import akatombo.buslocation.Freshness;
import akatombo.buslocation.TripPrediction;
import java.time.Instant;

/** What stands behind a time or a place that is shown. */
enum Live {
  /** Realtime evidence of at most 60 s. */
  LIVE,
  /** Realtime evidence of 60 to 90 s. */
  STALE,
  /** The timetable only. */
  SCHEDULED,
  /** It will not happen. */
  CANCELED;

  static Live of(Freshness freshness) {
    return switch (freshness) {
      case LIVE -> LIVE;
      case STALE -> STALE;
      case GONE -> SCHEDULED;
    };
  }

  /** What stands behind a prediction; a plan of the office is a timetable too. */
  static Live of(TripPrediction prediction, Instant now) {
    if (prediction.canceled()) {
      return CANCELED;
    }
    return prediction.isPlan() ? SCHEDULED : of(prediction.freshness(now));
  }
}
