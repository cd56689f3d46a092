/** The community's rules for GTFS-realtime feeds, as a library for tests. */
@NullMarked
package akatombo.buslocation.rules;

import org.jspecify.annotations.NullMarked;
