package akatombo.tourism.stamp.web;

import akatombo.tourism.Prizes;
import akatombo.tourism.TourCity;
import akatombo.tourism.Tours;
import akatombo.tourism.stamp.StampCodes;
import akatombo.tourism.stamp.store.CardStore;
import akatombo.tourism.stamp.store.StaffCodeStore;
import java.time.Clock;

/** What all who stamp work with. */
record StampDesk(
    Tours tours,
    TourCity city,
    Cards cards,
    CardStore store,
    StaffCodeStore staffCodes,
    StampCodes codes,
    Prizes prizes,
    Clock clock) {}
