package akatombo.buslocation.predict;

import java.util.Arrays;

/**
 * What was measured of one segment, for reading by many: the newest samples of every type of day,
 * and how much slower than expected the last vehicles were.
 */
public final class SegmentHistory {

  static final SegmentHistory EMPTY =
      new SegmentHistory(new long[0], 0, 0, RecentPace.NONE, new Profile(new long[0]));

  /** More samples than this push out one of the day that has most. */
  static final int SAMPLES_MAX = 300;

  /** Older days than that tell little. */
  private static final int DAYS_KEPT = 42;

  private static final int LEARNED_SAMPLES = 5;
  private static final int LEARNED_DAYS = 3;

  /** The profile is worked out again when the samples have grown or changed by this part. */
  private static final int REFRESH_PART = 16;

  private final long[] samples;
  private final int days;
  private final int sinceProfile;
  private final RecentPace recent;
  private final Profile profile;

  private SegmentHistory(
      long[] samples, int days, int sinceProfile, RecentPace recent, Profile profile) {
    this.samples = samples;
    this.days = days;
    this.sinceProfile = sinceProfile;
    this.recent = recent;
    this.profile = profile;
  }

  /** The history of samples kept somewhere, in any order. */
  public static SegmentHistory of(long[] kept) {
    long[] sorted = kept.clone();
    Arrays.sort(sorted);
    int days = (int) Arrays.stream(sorted).mapToInt(Sample::day).distinct().count();
    return new SegmentHistory(sorted, days, 0, RecentPace.NONE, new Profile(sorted));
  }

  /** The samples, to be kept somewhere. */
  public long[] samples() {
    return samples.clone();
  }

  /**
   * This history with one more sample.
   *
   * @param second of the epoch when it ended
   * @param expected what had been expected of it, in seconds; 0 when nothing was
   */
  SegmentHistory with(Sample sample, long second, double expected) {
    long packed = sample.packed();
    boolean isNewDay = true;
    for (long known : samples) {
      isNewDay &= Sample.day(known) != sample.day();
    }
    long[] next = inserted(samples.length < SAMPLES_MAX ? samples : withoutOne(), packed);
    RecentPace pace = expected > 0 ? recent.with(second, sample.seconds(), expected) : recent;
    int since = sinceProfile + 1;
    boolean isStale = since * REFRESH_PART >= next.length;
    return new SegmentHistory(
        next,
        isNewDay ? days + 1 : days,
        isStale ? 0 : since,
        pace,
        isStale ? new Profile(next) : profile);
  }

  /** Whether there is enough of it to speak of experience. */
  boolean isLearned() {
    return samples.length >= LEARNED_SAMPLES && days >= LEARNED_DAYS;
  }

  /** Whether a vehicle has done it within the last hours. */
  boolean isRecent(long second) {
    return recent.isWithin(second);
  }

  RecentPace recent() {
    return recent;
  }

  Profile profile() {
    return profile;
  }

  /**
   * The samples without one of the day that has most, or of the oldest when it is long ago: what is
   * kept shall be of many days, for all of one day are alike.
   */
  private long[] withoutOne() {
    int day = crowdedDay();
    int without = -1;
    long least = 0;
    for (int i = 0; i < samples.length; i++) {
      if (Sample.day(samples[i]) == day) {
        long chance = samples[i] * 0x9E37_79B9_7F4A_7C15L;
        if (without < 0 || chance < least) {
          without = i;
          least = chance;
        }
      }
    }
    long[] kept = new long[samples.length - 1];
    System.arraycopy(samples, 0, kept, 0, without);
    System.arraycopy(samples, without + 1, kept, without, kept.length - without);
    return kept;
  }

  private int crowdedDay() {
    int oldest = Integer.MAX_VALUE;
    int newest = 0;
    for (long sample : samples) {
      oldest = Math.min(oldest, Sample.day(sample));
      newest = Math.max(newest, Sample.day(sample));
    }
    if (newest - oldest >= DAYS_KEPT) {
      return oldest;
    }
    int[] counts = new int[DAYS_KEPT];
    int crowded = 0;
    for (long sample : samples) {
      counts[Sample.day(sample) - oldest]++;
    }
    for (int day = 1; day < DAYS_KEPT; day++) {
      crowded = counts[day] > counts[crowded] ? day : crowded;
    }
    return oldest + crowded;
  }

  private static long[] inserted(long[] sorted, long packed) {
    int found = Arrays.binarySearch(sorted, packed);
    int at = found < 0 ? -found - 1 : found;
    long[] next = new long[sorted.length + 1];
    System.arraycopy(sorted, 0, next, 0, at);
    next[at] = packed;
    System.arraycopy(sorted, at, next, at + 1, sorted.length - at);
    return next;
  }
}
