package akatombo.buslocation.history;

/** Where what was seen and what was learned from it is kept. */
record LearningStores(StopVisitStore visits, LearnedTimesStore times) {}
