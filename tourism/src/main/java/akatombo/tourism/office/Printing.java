package akatombo.tourism.office;

import akatombo.tourism.Tours;
import akatombo.tourism.store.Publications;

/** What is published, and the way there. */
record Printing(Tours tours, Publications publications) {}
