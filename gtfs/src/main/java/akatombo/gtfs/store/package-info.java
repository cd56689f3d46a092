/** Keeps every version of a feed: its file by hash on disk, its history in PostgreSQL. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
