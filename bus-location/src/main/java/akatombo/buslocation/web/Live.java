package akatombo.buslocation.web;

import akatombo.buslocation.Freshness;

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
}
