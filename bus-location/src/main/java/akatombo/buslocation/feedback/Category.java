package akatombo.buslocation.feedback;

/** What a rider's report is about. */
enum Category {
  NEVER_CAME,
  CAME_EARLY,
  CAME_LATE,
  DID_NOT_STOP,
  WRONG_HEADSIGN,
  CROWDED,
  ACCESSIBILITY,
  WRONG_STOP_NAME,
  WRONG_STOP_PLACE,
  STOP_DAMAGED,
  OTHER
}
