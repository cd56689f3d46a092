package akatombo.gtfs.read;

import akatombo.gtfs.Notice;
import java.util.List;
import java.util.SortedMap;

/**
 * The notices of a feed: the first of each code, and how many of each there were in all.
 *
 * @param list most severe first, at most 100 of a code
 * @param counts by code, those not kept included
 */
public record FeedNotices(List<Notice> list, SortedMap<String, Integer> counts) {}
